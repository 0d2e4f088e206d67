import { sideBySide } from './sideBySide.ts';
import type { Row } from './table.ts';

/** What a poll of a page costs on which nothing has changed. */
export async function polls(): Promise<Row[]> {
  const race = {
    what: 'unchanged pages (304), 1,000 polls/s',
    serving: { bytes: 66_000, gzip: false, changes: 'never' },
    count: 1000,
    everyMs: 1000,
    warmMs: 12_000,
    goal: 0.8,
  } as const;
  return [await sideBySide(race)];
}
