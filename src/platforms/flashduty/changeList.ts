import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { parseTime } from '../../core/time.ts';
import { entryOf } from '../entry.ts';
import { badBody, readJson } from '../json.ts';
import type { Entry } from '../platform.ts';
import { changeToIncident } from './change.ts';
import type { Ground } from './change.ts';
import { RawChange } from './schema.ts';

const DAY_SECONDS = 86_400;
/** As far back as public readers of status.deepseek.com ask (2026). */
const BEFORE_SECONDS = 90 * DAY_SECONDS;
/** No maintenance is planned further ahead. */
const AHEAD_SECONDS = 30 * DAY_SECONDS;

/**
 * Where the changes around this time are, closed ones as well:
 * https://docs.flashcat.cloud/en/api-reference/on-call/status-pages/status-page-change-list
 */
export function changeListUrl(api: string, around: string | null | undefined): string | undefined {
  const ms = parseTime(around);
  if (ms === null) return undefined;
  const now = Math.floor(ms / 1000);
  const window = `start_at_seconds=${now - BEFORE_SECONDS}&end_at_seconds=${now + AHEAD_SECONDS}`;
  return `${api}/change/list?${window}`;
}

/** The changes of an answer. Throws a Fault (BAD_BODY) when it is no list of them. */
export function changesIn(answer: Answer, ground: Ground): readonly Entry[] {
  const body = readJson(answer);
  const data = isObject(body) ? body['data'] : undefined;
  const items = isObject(data) ? data['items'] : undefined;
  if (!Array.isArray(items) || !items.every(isChange)) {
    throw badBody(answer, 'answered JSON that is not a list of a Flashduty page’s changes');
  }
  return items.map((item) => {
    const raw = RawChange.parse(item);
    const picked = { ...raw, id: raw.change_id };
    return entryOf(picked, answer, (id) => changeToIncident(id, raw, ground));
  });
}

function isChange(item: unknown): boolean {
  return isObject(item) && 'change_id' in item;
}
