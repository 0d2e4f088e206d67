import type { SinkRow } from '../config/config.ts';

/** What stdout is called in the journal and in logs, and the type of its row. */
export const STDOUT = 'stdout';

/** Whether a row says what stdout is told, of which there is one at most. */
export function isStdout({ type }: Pick<SinkRow, 'type'>): boolean {
  return type === STDOUT;
}
