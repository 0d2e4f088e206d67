import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { RawLinks, RawPage, RawReport, RawResource, RawSection, RawUpdate } from './schema.ts';

/** A page's JSON:API document, put together. */
export interface StatusPage {
  readonly name: string | undefined;
  readonly state: string;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly reports: readonly Report[];
}

export interface Resource {
  readonly id: string;
  /** `section / name`, where the section is called otherwise. */
  readonly name: string;
  readonly status: string;
}

/** A report as it stands there, with those of its updates that the document includes. */
export interface Report extends RawReport {
  readonly id: string | undefined;
  readonly updates: readonly RawUpdate[];
}

/** Whether a body is a page's document. All but `/index.json` answers 200 and HTML. */
export function isPage(body: unknown): body is Document {
  if (!isObject(body) || !isObject(body['data'])) return false;
  const { type, attributes } = body['data'];
  return type === 'status_page' && isObject(attributes) && Array.isArray(body['included']);
}

/** Reads `/index.json`. Throws a Fault (BAD_BODY) unless it is a status page's document. */
export function openPage(answer: Answer): StatusPage {
  const body = readJson(answer);
  if (!isPage(body)) throw badBody(answer, 'answered JSON that is not Better Stack’s status page');
  const page = RawPage.parse(body.data['attributes']);
  const items = body.included.filter(isObject);
  return {
    name: page.company_name?.trim(),
    state: page.aggregate_state ?? '',
    resources: resourcesOf(items),
    reports: reportsOf(items),
  };
}

type Item = Readonly<Record<string, unknown>>;
interface Document {
  readonly data: Item;
  readonly included: readonly unknown[];
}

function resourcesOf(items: readonly Item[]): ReadonlyMap<string, Resource> {
  const sections = new Map(
    ofType(items, 'status_page_section').map((item) => [idOf(item), sectionName(item)]),
  );
  const resources = ofType(items, 'status_page_resource').map((item) => resourceOf(item, sections));
  return new Map(resources.map((resource) => [resource.id, resource]));
}

function resourceOf(item: Item, sections: ReadonlyMap<string | undefined, string>): Resource {
  const raw = RawResource.parse(item['attributes']);
  const section = sections.get(raw.status_page_section_id ?? '');
  const own = raw.public_name?.trim() ?? '';
  const name = section && section !== own ? `${section} / ${own}` : own;
  return { id: idOf(item) ?? '', name, status: raw.status ?? '' };
}

function reportsOf(items: readonly Item[]): readonly Report[] {
  const updates = new Map(ofType(items, 'status_update').map((item) => [idOf(item), item]));
  return ofType(items, 'status_report').map((item) => reportOf(item, updates));
}

function reportOf(item: Item, updates: ReadonlyMap<string | undefined, Item>): Report {
  const links = RawLinks.parse(item['relationships']).status_updates.data ?? [];
  const own = links.flatMap(({ id }) => updateOf(id, updates.get(id ?? '')));
  return { ...RawReport.parse(item['attributes']), id: idOf(item), updates: own };
}

function updateOf(id: string | null | undefined, item: Item | undefined): readonly RawUpdate[] {
  return id && item ? [{ ...RawUpdate.parse(item['attributes']), id }] : [];
}

function ofType(items: readonly Item[], type: string): readonly Item[] {
  return items.filter((item) => item['type'] === type);
}

function idOf({ id }: Item): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function sectionName(item: Item): string {
  return RawSection.parse(item['attributes']).name?.trim() ?? '';
}
