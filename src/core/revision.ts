import { digest, digestText } from './digest.ts';
import { isoTime } from './time.ts';
import { normalise } from './text.ts';
import type { Incident } from './incident.ts';

/** An incident as of one moment of the page, with the identity that says whether it was told. */
export interface Revision {
  readonly incident: Incident;
  /** The source that answered, '' for the platform's best. */
  readonly source: string;
  /** Digest of what a person can see. */
  readonly digest: number;
  /** Identity within the incident: `updated_at` in whole seconds and the digest. */
  readonly key: number;
}

/** A revision that was never seen, and the mark of the entry it was read from. */
export interface Unseen {
  readonly revision: Revision;
  readonly mark: number;
}

/** Whole seconds of epoch milliseconds: pages flap between `.776Z` and `.000Z` without news. */
export function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}

/** The revision that an incident as read is. Links and times of day play no part in it. */
export function revisionOf(incident: Incident, source: string): Revision {
  const visible = digest(visibleText(incident));
  return { incident, source, digest: visible, key: revisionKey(incident.updatedAt, visible) };
}

/** The key of a revision from the two parts that event ids carry. */
export function revisionKey(updatedAt: number, visible: number): number {
  return digest(`${seconds(updatedAt)}/${digestText(visible)}`);
}

/** The stable id of an event: the same on every replica and redelivery. */
export function eventId(provider: string, id: string, updatedAt: number, visible: number): string {
  const second = isoTime(seconds(updatedAt) * 1000).replace('.000Z', 'Z');
  return `${provider}/${id}/${second}/${digestText(visible)}`;
}

function visibleText(incident: Incident): string {
  const { scheduledFor, scheduledUntil } = incident;
  const parts = [incident.status, incident.impact, normalise(incident.name)];
  parts.push(
    (incident.components ?? [])
      .map((component) => component.id)
      .sort()
      .join(','),
  );
  parts.push(`${secondsOrNone(scheduledFor)}-${secondsOrNone(scheduledUntil)}`);
  for (const update of incident.updates) parts.push(update.status, normalise(update.message));
  return parts.join('\u001F');
}

function secondsOrNone(ms: number | null): string {
  return ms === null ? '' : String(seconds(ms));
}
