import type { Status } from '../../core/incident.ts';
import { OPEN } from '../words.ts';

/** The types of updates, as https://statuspal.io/api-docs has them. */
const STATUSES: Readonly<Record<keyof typeof OPEN, ReadonlyMap<string, Status>>> = {
  incident: new Map([
    ['identified', 'identified'],
    ['monitoring', 'monitoring'],
    ['resolved', 'resolved'],
    // Told only after it was over.
    ['retroactive', 'resolved'],
  ]),
  maintenance: new Map([
    ['started', 'in_progress'],
    ['progress', 'in_progress'],
    ['monitoring', 'verifying'],
    ['resolved', 'completed'],
  ]),
};

/** The status that a type of update means. */
export function statusOf(type: keyof typeof OPEN, word: string | null | undefined): Status {
  return STATUSES[type].get(word ?? '') ?? OPEN[type];
}
