import { digest } from './digest.ts';
import { incidentOf } from './incidentOf.ts';
import { isStale, type Known } from './known.ts';
import { revisionKey, type Revision } from './revision.ts';

/** The removal of an incident, as a revision of it. */
export function removalOf(id: string, known: Known): Revision {
  return marked('removed', { incident: incidentOf(id, known), source: known.source }, known);
}

/** Whether a revision is of an incident that was told as removed, and is on the page again. */
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
