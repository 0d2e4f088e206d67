import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { isUlid } from '../ulid.ts';
import { RawPage } from './schema.ts';

/** The arrays that answers of this shape hold. */
export type Key = 'incidents' | 'scheduled_maintenances' | 'components';
/**
 * Whose page it must be, told by `page.id`: incident.io numbers its pages with ULIDs, Rootly does
 * not number them.
 */
export type Pages = 'incident.io' | 'Rootly' | 'all others';

export interface Envelope {
  readonly pageName: string | undefined;
  /** The array as it came. */
  readonly items: readonly unknown[];
}

/**
 * Opens an answer of the `/api/v2` of Statuspage and of those who imitate it. Throws a Fault
 * (BAD_BODY) unless it is a page with this array in it; a missing array is never an empty one.
 */
export function open(answer: Answer, key: Key, pages: Pages): Envelope {
  const body = readJson(answer);
  const page = RawPage.safeParse(body);
  if (!isObject(body) || !page.success) throw badBody(answer, notPage('"page"'));
  const { id, name } = page.data.page;
  if (ownerOf(id) !== pages) throw badBody(answer, moved(ownerOf(id), pages));
  const items = body[key];
  const quiet = items === null && pages === 'incident.io';
  if (!Array.isArray(items) && !quiet) throw badBody(answer, notPage(`"${key}"`));
  return { pageName: name?.trim(), items: Array.isArray(items) ? items : [] };
}

/**
 * The body from its array on, so that a ticking `page.updated_at` before it makes no difference;
 * the whole body when `page` does not come first.
 */
export function relevantFrom(key: Key, body: Buffer): Buffer {
  const at = body.indexOf(`"${key}"`);
  const page = body.indexOf('"page"');
  return page >= 0 && page < at ? body.subarray(at) : body;
}

function notPage(missing: string): string {
  return `answered JSON that is not a status page's (no ${missing})`;
}

function ownerOf(id: string | undefined): Pages {
  if (id === undefined) return 'Rootly';
  return isUlid(id) ? 'incident.io' : 'all others';
}

function moved(owner: Pages, expected: Pages): string {
  if (owner === 'incident.io')
    return 'answered a page that looks like incident.io: its id is a ULID';
  if (owner === 'Rootly') return 'answered a page without an id, as Rootly’s are';
  return expected === 'Rootly'
    ? 'answered a page that is not Rootly’s: it has an id'
    : 'answered a page that is not incident.io’s: its id is not a ULID';
}
