import { digest } from './digest.ts';
import { normalise } from './text.ts';
import { seconds } from './revision.ts';
import type { Update } from './incident.ts';

/**
 * Which updates of an incident were told, and with which texts: rows of three numbers (digest of
 * the id, second, digest of the text or 0 for none), flat because ten thousand pages hold millions.
 */
export type UpdateLog = readonly number[];

/**
 * What an update is to a log. `filled`: told without a text, which is there now. `edited`: told
 * with another text.
 */
export type Novelty = 'new' | 'filled' | 'edited' | 'known';

const WIDTH = 3;
/** How many texts of one update are remembered: some pages rewrite theirs every minute. */
const MOST_TEXTS = 20;
/** How far apart, in seconds, two sources may date one update. */
const SAME_MOMENT = 5;

/**
 * Compares an update with the log. Sources of one page may name an update differently, so an
 * update from another source than before is also known by its second or its text. `siblings` are
 * then the updates listed with it, whose own rows are not meant; null when the source is the same.
 */
export function noveltyOf(
  log: UpdateLog,
  update: Update,
  siblings: readonly Update[] | null,
): Novelty {
  const text = textDigest(update.message);
  const rows = rowsOf(log, update, text, siblings);
  if (rows.length === 0) return 'new';
  if (text === 0 || rows.some((row) => log[row + 2] === text)) return 'known';
  return rows.every((row) => log[row + 2] === 0) ? 'filled' : 'edited';
}

/** The log with these updates in it; the same log when nothing is to be added. */
export function logUpdates(log: UpdateLog, updates: readonly Update[]): UpdateLog {
  const added: number[] = [];
  for (const update of updates) {
    const row = [digest(update.id), seconds(update.createdAt), textDigest(update.message)] as const;
    if (!hasRow(log, row)) added.push(...row);
  }
  return added.length === 0 ? log : withoutOldTexts([...log, ...added]);
}

function withoutOldTexts(log: UpdateLog): UpdateLog {
  const counts = new Map<number, number>();
  const kept: number[] = [];
  for (let row = log.length - WIDTH; row >= 0; row -= WIDTH) {
    const count = (counts.get(log[row]!) ?? 0) + 1;
    counts.set(log[row]!, count);
    if (count <= MOST_TEXTS) kept.unshift(...log.slice(row, row + WIDTH));
  }
  return kept.length === log.length ? log : kept;
}

function rowsOf(
  log: UpdateLog,
  update: Update,
  text: number,
  siblings: readonly Update[] | null,
): number[] {
  const id = digest(update.id);
  const same = rowsWhere(log, (row) => log[row] === id);
  if (same.length > 0 || siblings === null) return same;
  const taken = new Set(siblings.map((sibling) => digest(sibling.id)));
  const alias = rowsWhere(log, (row) => !taken.has(log[row]!) && isAlias(log, row, update, text));
  return rowsWhere(log, (row) => alias.some((other) => log[other] === log[row]));
}

/** The same words again, later than all that is known, are a new update. */
function isAlias(log: UpdateLog, row: number, { createdAt }: Update, text: number): boolean {
  const second = seconds(createdAt);
  if (log[row + 1] === second) return true;
  const newest = log.reduce(
    (last, value, at) => (at % WIDTH === 1 ? Math.max(last, value) : last),
    0,
  );
  return text !== 0 && log[row + 2] === text && second <= newest + SAME_MOMENT;
}

function rowsWhere(log: UpdateLog, matches: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < log.length; row += WIDTH) if (matches(row)) rows.push(row);
  return rows;
}

function hasRow(log: UpdateLog, [id, , text]: readonly [number, number, number]): boolean {
  return rowsWhere(log, (row) => log[row] === id && log[row + 2] === text).length > 0;
}

/** Digest of a text as people read it; 0 for no text. */
function textDigest(message: string): number {
  const text = normalise(message);
  return text === '' ? 0 : digest(text);
}
