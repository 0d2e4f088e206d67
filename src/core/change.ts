import { isClosed, type Incident, type Update } from './incident.ts';
import { noveltyOf, type Novelty } from './updateLog.ts';
import { seconds, type Revision } from './revision.ts';
import { isOther, isStale, unionOf, type Known } from './known.ts';
import type { Change } from './event.ts';

/** What a revision says that was not told before. */
export interface News {
  readonly change: Change;
  /** Names of the event's fields that differ from the last revision told. */
  readonly changed: readonly string[];
  /** The updates to tell, oldest first. */
  readonly updates: readonly { readonly update: Update; readonly edited: boolean }[];
}

/** All of an incident that was never told. */
export function opening(incident: Incident): News {
  return { change: 'opened', changed: [], updates: incident.updates.map(asNew) };
}

/**
 * What a revision changes against what is known of its incident, or null when that is nothing to
 * tell: a stale copy, a bulk touch of closed history, a poorer source. The caller has made sure
 * that this revision was not seen before.
 */
export function changeOf(revision: Revision, known: Known): News | null {
  const { incident, source } = revision;
  const stale = isStale(revision, known);
  const other = isOther(known, source);
  const updates = freshUpdates(revision, known, { stale, other });
  const added = updates.some((fresh) => !fresh.edited);
  if (stale && updates.length === 0) return null;

  const fields = other && !added ? [] : visibleFields(incident, known, other);
  const change = kindOf({ incident, known, updates, fields, added, other });
  if (change === null) return null;
  return {
    change,
    changed: [...fields, ...otherFields(incident, known, { updates, other })],
    updates,
  };
}

interface Comparison {
  readonly incident: Incident;
  readonly known: Known;
  readonly updates: News['updates'];
  readonly fields: readonly string[];
  readonly added: boolean;
  readonly other: boolean;
}

function kindOf(comparison: Comparison): Change | null {
  const { incident, known, updates, fields, added, other } = comparison;
  const moved = fields.includes('status');
  if (moved && isClosed(incident.status) !== isClosed(known.status)) return turn(incident);
  if (added || (moved && incident.type === 'component')) return 'updated';
  if (updates.length > 0) return 'edited';
  const closed = isClosed(incident.status);
  if (fields.some((field) => !closed || field !== 'components')) return 'edited';
  const touched = seconds(incident.updatedAt) > known.updatedAt;
  return touched && !closed && !other && incident.type !== 'component' ? 'touched' : null;
}

function turn(incident: Incident): Change {
  if (isClosed(incident.status)) return 'resolved';
  return incident.type === 'component' ? 'opened' : 'reopened';
}

function freshUpdates(
  { incident }: Revision,
  known: Known,
  { stale, other }: { stale: boolean; other: boolean },
): News['updates'] {
  const tells = (novelty: Novelty) =>
    novelty === 'new' || novelty === 'filled' || (novelty === 'edited' && !stale && !other);
  const siblings = other ? incident.updates : null;
  return incident.updates
    .filter((update) => !(other && isHistory(update, known)))
    .map((update) => ({ update, novelty: noveltyOf(known.updates, update, siblings) }))
    .filter(({ novelty }) => tells(novelty))
    .map(({ update, novelty }) => ({ update, edited: novelty !== 'new' }));
}

/** What a richer source adds to an incident that was noted from a poorer one, and never told. */
function isHistory({ createdAt }: Update, { standing, updatedAt }: Known): boolean {
  return standing === 'noted' && seconds(createdAt) <= updatedAt;
}

/** The fields whose change a person sees. Another source never fills in or rewrites, it adds. */
function visibleFields(incident: Incident, known: Known, other: boolean): string[] {
  const fields: string[] = [];
  if (incident.status !== known.status) fields.push('status');
  if (other) return fields;
  if (incident.impact !== known.impact && incident.impact !== 'unknown') fields.push('impact');
  if (incident.name !== known.name && incident.name !== '') fields.push('name');
  if (linksMore(known, incident)) fields.push('components');
  if (differs(incident.scheduledFor, known.scheduledFor)) fields.push('scheduled_for');
  if (differs(incident.scheduledUntil, known.scheduledUntil)) fields.push('scheduled_until');
  return fields;
}

/** Components named for the first time by any source are a fact filled in, not a change. */
function linksMore(known: Known, incident: Incident): boolean {
  const all = unionOf(known.components, incident) ?? [];
  return known.components !== null && all.length > known.components.length;
}

function otherFields(
  incident: Incident,
  known: Known,
  { updates, other }: { updates: News['updates']; other: boolean },
): string[] {
  const newest = incident.updates.at(-1);
  const fields: string[] = [];
  if (updates.some(({ update }) => update === newest)) fields.push('message');
  if (!other && differs(incident.createdAt, known.createdAt)) fields.push('created_at');
  if (!other && differs(incident.startedAt, known.startedAt)) fields.push('started_at');
  const resolvedAnew = !other || known.resolvedAt === null;
  if (resolvedAnew && differs(incident.resolvedAt, known.resolvedAt)) fields.push('resolved_at');
  if (differs(incident.updatedAt, known.updatedAt)) fields.push('updated_at');
  return fields;
}

function differs(ms: number | null, knownSeconds: number | null): boolean {
  return ms !== null && seconds(ms) !== knownSeconds;
}

function asNew(update: Update): News['updates'][number] {
  return { update, edited: false };
}
