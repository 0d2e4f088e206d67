import type { Answer } from '../../core/ask.ts';
import { entryOf } from '../entry.ts';
import type { Entry } from '../platform.ts';
import { toIncident } from './incident.ts';
import type { RawComment, RawIssue } from './issue.ts';

/** The entry of an issue, together with what was commented on it, oldest first. */
export function issueEntry(
  raw: RawIssue,
  comments: readonly RawComment[],
  answer: Answer,
  names: ReadonlyMap<string, string>,
): Entry {
  const picked = { ...raw, id: raw.number, comments };
  return entryOf(picked, answer, (id) => toIncident(raw, { id, comments, names }));
}
