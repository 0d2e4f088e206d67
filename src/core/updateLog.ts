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

/**
 * Compares an update with the log. Sources of one page may name an update differently, so an
 * update from another source than before is also known by its second or its text.
 */
export function noveltyOf(log: UpdateLog, update: Update, otherSource: boolean): Novelty {
  const text = textDigest(update.message);
  const rows = rowsOf(log, update, text, otherSource);
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
  return added.length === 0 ? log : [...log, ...added];
}

function rowsOf(log: UpdateLog, update: Update, text: number, otherSource: boolean): number[] {
  const id = digest(update.id);
  const same = rowsWhere(log, (row) => log[row] === id);
  if (same.length > 0 || !otherSource) return same;
  const second = seconds(update.createdAt);
  const alias = rowsWhere(log, (row) => log[row + 1] === second || sameText(log[row + 2], text));
  return rowsWhere(log, (row) => alias.some((other) => log[other] === log[row]));
}

function sameText(known: number | undefined, text: number): boolean {
  return text !== 0 && known === text;
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
