import type { Answer } from '../../core/ask.ts';
import { parseTime } from '../../core/time.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { RawSummary } from './schema.ts';

/** Where a component stands on a page, and since when. */
export interface Place {
  readonly id: string;
  /** `group / name` where grouped. */
  readonly name: string;
  readonly since: number | null;
}

/** Reads `/proxy/<host>`. Throws a Fault (BAD_BODY) when it is no summary of incident.io's. */
export function openSummary(answer: Answer): RawSummary {
  const body = readJson(answer);
  if (!isSummary(body)) throw badBody(answer, 'answered JSON that is not incident.io’s summary');
  return RawSummary.parse(body.summary);
}

/** Whether a body has the shape that only incident.io's summary has. */
export function isSummary(body: unknown): body is { readonly summary: unknown } {
  if (!isObject(body) || !isObject(body['summary'])) return false;
  const { structure, public_url: publicUrl } = body['summary'];
  return isObject(structure) || typeof publicUrl === 'string';
}

/** A page's components, groups first in their names; those outside the structure as well. */
export function placesOf(summary: RawSummary): readonly Place[] {
  const places = new Map<string, Place>();
  const pageSince = parseTime(summary.data_available_since);
  const add = (id?: string | null, name?: string | null, group?: string, since?: string | null) => {
    const own = name?.trim();
    if (!id || !own || places.has(id)) return;
    const full = group ? `${group} / ${own}` : own;
    places.set(id, { id, name: full, since: parseTime(since) ?? pageSince });
  };
  for (const { component, group } of summary.structure?.items ?? []) {
    add(component?.component_id, component?.name, undefined, component?.data_available_since);
    for (const { component_id: id, name, data_available_since: since } of group?.components ?? []) {
      add(id, name, group?.name?.trim(), since);
    }
  }
  for (const { id, name } of summary.components ?? []) add(id, name);
  return [...places.values()];
}
