import { logUpdates, type UpdateLog } from './updateLog.ts';
import { seconds, type Revision } from './revision.ts';
import { isClosed, type Impact, type Incident, type Status, type Type } from './incident.ts';

/**
 * What is remembered of an incident: enough to say what a new revision changes, and no texts. All
 * times are whole seconds, which V8 keeps without a box; a page has hundreds of these.
 */
export interface Known {
  readonly type: Type;
  readonly status: Status;
  readonly impact: Impact;
  readonly name: string;
  /** Names of all components that were ever linked; null when no source said. */
  readonly components: readonly string[] | null;
  readonly url: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly startedAt: number | null;
  readonly resolvedAt: number | null;
  readonly scheduledFor: number | null;
  readonly scheduledUntil: number | null;
  /** The source that was believed last, '' for the platform's best. */
  readonly source: string;
  /** Keys of the revisions seen. */
  readonly revisions: readonly number[];
  readonly updates: UpdateLog;
  /** `noted`: history, never told; `held`: kept back by a filter; `told`; `removed`: told so. */
  readonly standing: 'noted' | 'held' | 'told' | 'removed';
}

/** How many revisions of one incident are remembered; real ones have had up to sixty. */
const MOST_REVISIONS = 500;

/**
 * What is known after a revision was taken in. Facts that its source does not give are kept; what
 * another source than before says of its past is not believed.
 */
export function learn(
  known: Known | undefined,
  { incident, source, key }: Revision,
  standing: Known['standing'],
): Known {
  const other = isOther(known, source);
  return {
    type: incident.type,
    status: incident.status,
    impact: incident.impact === 'unknown' ? (known?.impact ?? 'unknown') : incident.impact,
    name: incident.name === '' ? (known?.name ?? '') : incident.name,
    components: unionOf(known?.components ?? null, incident),
    url: incident.url ?? known?.url ?? null,
    createdAt: other ? known.createdAt : seconds(incident.createdAt),
    updatedAt: Math.max(known?.updatedAt ?? 0, seconds(incident.updatedAt)),
    startedAt: secondsOr(incident.startedAt, known?.startedAt),
    resolvedAt: secondsOr(incident.resolvedAt, known?.resolvedAt),
    scheduledFor: secondsOr(incident.scheduledFor, known?.scheduledFor),
    scheduledUntil: secondsOr(incident.scheduledUntil, known?.scheduledUntil),
    source,
    revisions: [...(known?.revisions ?? []), key].slice(-MOST_REVISIONS),
    updates: logUpdates(known?.updates ?? [], incident.updates),
    standing,
  };
}

/** Whether a revision comes from another source of the page than the one believed last. */
export function isOther(known: Known | undefined, source: string): known is Known {
  return known !== undefined && known.source !== source;
}

/**
 * What is known after a revision that was no news. Whether the incident is over is not taken from
 * another source in silence: it is told when the first update says so.
 */
export function learnQuietly(
  known: Known | undefined,
  revision: Revision,
  standing: Known['standing'],
): Known {
  const learned = learn(known, revision, standing);
  const turns =
    isOther(known, revision.source) && isClosed(learned.status) !== isClosed(known.status);
  return turns ? { ...learned, status: known.status } : learned;
}

/**
 * What is known after a revision that was seen is listed again. Another source than the one
 * believed last is believed from then on, so that it may say what it edits; a stale copy is not.
 */
export function seenAgain(known: Known, revision: Revision): Known {
  if (!isOther(known, revision.source) || isStale(revision, known)) return known;
  return { ...learnQuietly(known, revision, known.standing), revisions: known.revisions };
}

/** Whether a revision is older than what is known of its incident. */
export function isStale({ incident }: Revision, { updatedAt }: Known): boolean {
  return seconds(incident.updatedAt) < updatedAt;
}

/** Remembers that a revision was seen, and believes nothing else of it. */
export function seen(known: Known, { key, incident }: Revision): Known {
  return {
    ...known,
    revisions: [...known.revisions, key].slice(-MOST_REVISIONS),
    updates: logUpdates(known.updates, incident.updates),
  };
}

/**
 * Names of the components that were ever linked: vendors unlink them when they resolve. A source
 * that does not know the groups says `name` for `group / name`, which is the same component.
 */
export function unionOf(
  known: readonly string[] | null,
  incident: Incident,
): readonly string[] | null {
  if (incident.components === null) return known;
  const names = incident.components.map((component) => component.name);
  const former = known ?? [];
  const kept = former.filter((name) => names.includes(name) || !names.some(isGrouped(name)));
  const added = names.filter((name) => !kept.includes(name) && !former.some(isGrouped(name)));
  const same = known !== null && added.length === 0 && kept.length === known.length;
  return same ? known : [...new Set([...kept, ...added])];
}

function isGrouped(name: string): (full: string) => boolean {
  return (full) => full.endsWith(` / ${name}`);
}

function secondsOr(ms: number | null, known: number | null | undefined): number | null {
  return ms === null ? (known ?? null) : seconds(ms);
}
