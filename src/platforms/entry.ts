import type { Answer } from '../core/ask.ts';
import { digest, digestText } from '../core/digest.ts';
import type { Incident, Status, Update } from '../core/incident.ts';
import { badBody } from './json.ts';
import type { Entry } from './platform.ts';

/**
 * An entry whose mark is taken over all that was picked of it (by a zod schema, which drops the
 * rest). `toIncident` answers null for one that bears no time at all. Without an id, or a time, the
 * entry's incident is a Fault (BAD_BODY).
 */
export function entryOf(
  picked: { readonly id?: string | null | undefined },
  answer: Answer,
  toIncident: (id: string) => Incident | null,
): Entry {
  const mark = digest(JSON.stringify(picked));
  const id = picked.id || `?${digestText(mark)}`;
  return {
    id,
    mark,
    incident: () => {
      if (!picked.id) throw badBody(answer, 'answered an incident without an id');
      const incident = toIncident(picked.id);
      if (incident === null) throw badBody(answer, `answered incident ${id} without any time`);
      return incident;
    },
  };
}

/** What most platforms do not say of an incident. */
export const UNTOLD = {
  components: null,
  url: null,
  startedAt: null,
  resolvedAt: null,
  scheduledFor: null,
  scheduledUntil: null,
} as const satisfies Partial<Incident>;

/** An update of which one time is known; `updatedAt` where its text was last written later. */
export function updateOf(
  id: string,
  status: Status,
  message: string,
  at: number,
  updatedAt = at,
): Update {
  return { id, status, message, createdAt: at, displayAt: at, updatedAt };
}
