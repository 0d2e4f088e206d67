import { digest } from './digest.ts';
import { isDerived } from './updateIds.ts';
import { normalise } from './text.ts';
import { seconds } from './revision.ts';
import type { Update } from './incident.ts';

/**
 * Which updates of an incident were told, and with which texts: rows of three numbers (digest of
 * the id, second, digest of the text or 0 for none), flat because ten thousand pages hold millions.
 * The digest of an id that we derived ourselves is negative: the vendor's own may yet turn up.
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
/** How many texts of one incident are remembered; real ones have had up to sixty updates. */
const MOST_ROWS = 500;
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
  if (rows.length === 0) return noveltyOfUnknown(log, update, text);
  if (text === 0 || rows.some((row) => log[row + 2] === text)) return 'known';
  return rows.every((row) => log[row + 2] === 0) ? 'filled' : 'edited';
}

/** An update may have been told before its own id was known, by an earlier run say. */
function noveltyOfUnknown(log: UpdateLog, update: Update, text: number): Novelty {
  const second = seconds(update.createdAt);
  if (isForgotten(log, second)) return 'known';
  if (isDerived(update.id)) return 'new';
  const nameless = rowsWhere(log, (row) => log[row]! < 0 && log[row + 1] === second);
  if (nameless.length === 0) return 'new';
  return text !== 0 && nameless.every((row) => log[row + 2] === 0) ? 'filled' : 'known';
}

/** The log with these updates in it; the same log when nothing is to be added. */
export function logUpdates(log: UpdateLog, updates: readonly Update[]): UpdateLog {
  const texts = textsById(log);
  const added: number[] = [];
  for (const update of updates) {
    const id = idDigest(update.id);
    const second = seconds(update.createdAt);
    const text = textDigest(update.message);
    const known = texts.get(id);
    if (known?.has(text) || (known === undefined && isForgotten(log, second))) continue;
    if (known === undefined) texts.set(id, new Set([text]));
    else known.add(text);
    added.push(id, second, text);
  }
  return added.length === 0 ? log : withoutOldest(withoutOldTexts([...log, ...added]));
}

function textsById(log: UpdateLog): Map<number, Set<number>> {
  const texts = new Map<number, Set<number>>();
  for (let row = 0; row < log.length; row += WIDTH) {
    const known = texts.get(log[row]!);
    if (known === undefined) texts.set(log[row]!, new Set([log[row + 2]!]));
    else known.add(log[row + 2]!);
  }
  return texts;
}

function withoutOldTexts(log: UpdateLog): UpdateLog {
  const counts = new Map<number, number>();
  const kept: number[] = [];
  for (let row = log.length - WIDTH; row >= 0; row -= WIDTH) {
    const count = (counts.get(log[row]!) ?? 0) + 1;
    counts.set(log[row]!, count);
    if (count <= MOST_TEXTS) kept.push(row);
  }
  return kept.length * WIDTH === log.length ? log : rowsAt(log, kept.toReversed());
}

/** What is dropped is at least as old as all that stays, so that it is not taken for new. */
function withoutOldest(log: UpdateLog): UpdateLog {
  if (log.length <= MOST_ROWS * WIDTH) return log;
  const rows = rowsWhere(log, () => true);
  const oldest = rows.toSorted((one, other) => log[one + 1]! - log[other + 1]! || one - other);
  const dropped = new Set(oldest.slice(0, rows.length - MOST_ROWS));
  return rowsAt(
    log,
    rows.filter((row) => !dropped.has(row)),
  );
}

/** Whether an update of this second, which the log does not hold, may have been dropped from it. */
function isForgotten(log: UpdateLog, second: number): boolean {
  if (log.length < MOST_ROWS * WIDTH) return false;
  return rowsWhere(log, (row) => log[row + 1]! < second).length === 0;
}

function rowsAt(log: UpdateLog, rows: readonly number[]): UpdateLog {
  return rows.flatMap((row) => log.slice(row, row + WIDTH));
}

function rowsOf(
  log: UpdateLog,
  update: Update,
  text: number,
  siblings: readonly Update[] | null,
): number[] {
  const id = idDigest(update.id);
  const same = rowsWhere(log, (row) => log[row] === id);
  if (same.length > 0 || siblings === null) return same;
  const taken = new Set(siblings.map((sibling) => idDigest(sibling.id)));
  const last = newest(log) + SAME_MOMENT;
  const alias = rowsWhere(
    log,
    (row) => !taken.has(log[row]!) && isAlias(log, row, { update, text, last }),
  );
  const ids = new Set(alias.map((row) => log[row]));
  return rowsWhere(log, (row) => ids.has(log[row]));
}

/** The same words again, later than all that is known, are a new update. */
function isAlias(
  log: UpdateLog,
  row: number,
  { update, text, last }: { update: Update; text: number; last: number },
): boolean {
  const second = seconds(update.createdAt);
  return log[row + 1] === second || (text !== 0 && log[row + 2] === text && second <= last);
}

function newest(log: UpdateLog): number {
  let last = 0;
  for (let row = 0; row < log.length; row += WIDTH) last = Math.max(last, log[row + 1]!);
  return last;
}

function rowsWhere(log: UpdateLog, matches: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < log.length; row += WIDTH) if (matches(row)) rows.push(row);
  return rows;
}

function idDigest(id: string): number {
  return isDerived(id) ? -digest(id) : digest(id);
}

/** Digest of a text as people read it; 0 for no text. */
function textDigest(message: string): number {
  const text = normalise(message);
  return text === '' ? 0 : digest(text);
}
