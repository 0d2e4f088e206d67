import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { entryOf } from '../entry.ts';
import { badBody, readJson } from '../json.ts';
import type { Page, Source } from '../platform.ts';
import { siteOf } from './address.ts';
import { changeToIncident } from './change.ts';
import { placesOf } from './places.ts';
import { RawActive, RawChange } from './schema.ts';

/** All that is open on a page, each with its whole log. */
export function active(page: Page, api: string): Source {
  return source(api, (answer, { names }) => {
    const open = openActive(answer);
    const ground = { site: siteOf(page), names };
    const entries = open.active_changes.map((item) => {
      const raw = RawChange.parse(item);
      const picked = { ...raw, id: raw.change_id };
      return entryOf(picked, answer, (id) => changeToIncident(id, raw, ground));
    });
    return { entries, lists: 'ongoing', pageName: open.page.name?.trim() };
  });
}

/** The names of a page's components; it tells no entries. */
export function activeNames(api: string): Source {
  return source(api, (answer) => {
    const open = openActive(answer);
    const names = new Map(placesOf(open).map(({ id, name }) => [id, name]));
    return { entries: [], lists: 'recent', pageName: open.page.name?.trim(), names };
  });
}

/** `/summary/active`, without the number of the request that it begins with. */
export function source(api: string, read: Source['read']): Source {
  return {
    id: 'active',
    url: `${api}/summary/active`,
    accept: 'application/json',
    relevant: (body) => {
      const data = body.indexOf('"data"');
      const request = body.indexOf('"request_id"');
      return request >= 0 && request < data ? body.subarray(data) : body;
    },
    read,
  };
}

/** Whether a body is what a page shows above its history. */
export function isActive(body: unknown): boolean {
  return isObject(body) && RawActive.safeParse(body['data']).success;
}

/** Opens `/summary/active`. Throws a Fault (BAD_BODY) when it is not that of a page. */
export function openActive(answer: Answer): RawActive {
  const body = readJson(answer);
  const read = RawActive.safeParse(isObject(body) ? body['data'] : undefined);
  if (!read.success) throw badBody(answer, 'answered JSON that is not a Flashduty page’s changes');
  return read.data;
}
