import type { Answer } from '../../core/ask.ts';
import { digest, digestText } from '../../core/digest.ts';
import type { Incident } from '../../core/incident.ts';
import { EARLIEST_MS, parseTime } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import { badBody } from '../json.ts';
import type { Context, Entry, Source } from '../platform.ts';
import { open, relevantFrom } from './envelope.ts';
import type { Pages } from './envelope.ts';
import { RawComponent } from './schema.ts';
import { componentStatusOf } from '../words.ts';

export interface ComponentListing {
  readonly id: string;
  readonly url: string;
  readonly pages: Pages;
}

/** The names of a page's components, read where they are listed; it tells no entries. */
export function nameSource(listing: ComponentListing): Source {
  return source(listing, (answer) => {
    const { pageName, items } = open(answer, 'components', listing.pages);
    return { entries: [], lists: 'recent', pageName, names: namesOf(parse(items)) };
  });
}

/** The components of a page as entries; a group is only a part of its components' names. */
export function componentSource(listing: ComponentListing): Source {
  return source(listing, (answer, context) => {
    const { pageName, items } = open(answer, 'components', listing.pages);
    const components = parse(items);
    const names = namesOf(components);
    const single = components.filter(({ group }) => !group);
    const entries = single.map((raw) => toEntry(raw, names, answer, context));
    return { entries, lists: 'recent', pageName, names };
  });
}

function relevant(body: Buffer): Buffer {
  return relevantFrom('components', body);
}

function source(listing: ComponentListing, read: Source['read']): Source {
  const { id, url } = listing;
  return { id, url, accept: 'application/json', relevant, read };
}

function parse(items: readonly unknown[]): readonly RawComponent[] {
  return items.map((item) => RawComponent.parse(item));
}

function namesOf(components: readonly RawComponent[]): ReadonlyMap<string, string> {
  const own = new Map(components.map(({ id, name }) => [id ?? '', name?.trim() ?? '']));
  const names = new Map<string, string>();
  for (const { id, group_id: groupId } of components) {
    const name = own.get(id ?? '');
    const group = own.get(groupId ?? '');
    if (id && name) names.set(id, group ? `${group} / ${name}` : name);
  }
  return names;
}

function toEntry(
  raw: RawComponent,
  names: ReadonlyMap<string, string>,
  answer: Answer,
  context: Context,
): Entry {
  const name = names.get(raw.id ?? '') ?? '';
  const mark = digest([raw.id, name, raw.status, raw.created_at, raw.updated_at].join('\u001F'));
  const id = raw.id || `?${digestText(mark)}`;
  return { id, mark, incident: () => toComponent(raw, id, name, answer, context) };
}

function toComponent(
  raw: RawComponent,
  id: string,
  name: string,
  answer: Answer,
  { page }: Context,
): Incident {
  const status = componentStatusOf(raw.status);
  const updatedAt = parseTime(raw.updated_at) ?? parseTime(raw.created_at) ?? EARLIEST_MS;
  if (!raw.id || !name) throw badBody(answer, 'answered a component without an id or a name');
  if (status === undefined)
    throw badBody(answer, `answered component ${id} without a known status`);
  const createdAt = parseTime(raw.created_at) ?? updatedAt;
  return componentIncident({ id, name, status, url: page.url, createdAt, updatedAt });
}
