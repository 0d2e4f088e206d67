import { sideBySide } from './sideBySide.ts';
import type { Row } from './table.ts';

/** What a poll of a page costs of which one update was rewritten since the poll before. */
export async function changes(): Promise<Row[]> {
  const race = { count: 100, everyMs: 1000, warmMs: 8000, goal: 0.7 } as const;
  const serving = { bytes: 150_000, changes: 'always' } as const;
  return [
    await sideBySide({
      ...race,
      what: '150 KB, changed at every poll',
      serving: { ...serving, gzip: false },
    }),
    await sideBySide({
      ...race,
      what: '150 KB, changed at every poll, gzip',
      serving: { ...serving, gzip: true },
    }),
  ];
}
