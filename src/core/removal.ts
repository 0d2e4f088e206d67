import { digest } from './digest.ts';
import { incidentOf } from './incidentOf.ts';
import { isStale, seen, type Known } from './known.ts';
import type { Reading } from './reading.ts';
import { revisionKey, type Revision } from './revision.ts';

/** How an incident ended that its page no longer lists. */
export interface Ending {
  readonly change: 'removed' | 'resolved';
  readonly revision: Revision;
}

/**
 * What it means that an incident is no longer listed. Where each is listed exactly while it is open,
 * it is over, though a plan whose time had not come was called off; elsewhere it was taken off the
 * page. `at`: epoch milliseconds.
 */
export function endingOf(id: string, known: Known, lists: Reading['lists'], at: number): Ending {
  if (lists !== 'ongoing' || isAhead(known, at)) {
    return { change: 'removed', revision: removalOf(id, known) };
  }
  return { change: 'resolved', revision: closureOf(id, known) };
}

function isAhead({ status, scheduledFor }: Known, at: number): boolean {
  return status === 'scheduled' && (scheduledFor ?? Infinity) * 1000 > at;
}

/** The removal of an incident, as a revision of it. */
export function removalOf(id: string, known: Known): Revision {
  return marked('removed', { incident: incidentOf(id, known), source: known.source }, known);
}

/** The end of an incident that its page does not tell otherwise than by leaving it out. */
export function closureOf(id: string, known: Known): Revision {
  const status = known.type === 'maintenance' ? 'completed' : 'resolved';
  const incident = { ...incidentOf(id, known), status } as const;
  return marked('no longer listed', { incident, source: known.source }, known);
}

/** What is known of an incident after its ending was told. */
export function endedBy({ revision }: Ending, known: Known): Known {
  return { ...seen(known, revision), status: revision.incident.status, standing: 'removed' };
}

/** Whether a revision is of an incident that was told as no longer listed, and is on the page again. */
export function isBack(revision: Revision, known: Known): boolean {
  return known.standing === 'removed' && !isStale(revision, known);
}

/** A revision that was seen before its incident was removed, and is listed again: another one. */
export function returnOf(revision: Revision, known: Known): Revision {
  return marked(`returned/${revision.digest}`, revision, known);
}

/** Its identity is made from the last revision, so that an incident may go and come often. */
function marked(
  what: string,
  { incident, source }: Pick<Revision, 'incident' | 'source'>,
  { revisions }: Known,
): Revision {
  const visible = digest(`${what}/${revisions.at(-1) ?? 0}`);
  return { incident, source, digest: visible, key: revisionKey(incident.updatedAt, visible) };
}
