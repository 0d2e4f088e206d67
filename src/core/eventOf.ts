import { eventId, seconds, type Revision } from './revision.ts';
import { isoTime } from './time.ts';
import { isOther, unionOf, type Known } from './known.ts';
import type { Ending } from './removal.ts';
import type { Event, EventUpdate } from './event.ts';
import { isClosed, type Impact, type Incident } from './incident.ts';
import type { News } from './change.ts';

/** Who is told of, and when the page was read (epoch milliseconds). */
export interface Observation {
  readonly provider: string;
  readonly providerName: string;
  readonly observedAt: number;
  /** The source's id when it was not the platform's best. */
  readonly via: string | undefined;
}

/** The event that tells news of a revision. What its source does not say is taken from before. */
export function eventOf(
  { incident, source, digest: visible }: Revision,
  known: Known | undefined,
  news: News,
  { provider, providerName, observedAt, via }: Observation,
): Event {
  return {
    id: eventId(provider, incident.id, incident.updatedAt, visible),
    type: incident.type,
    change: news.change,
    provider,
    provider_name: providerName,
    incident_id: incident.id,
    updated_at: isoTime(incident.updatedAt),
    status: incident.status,
    impact: saidImpact(incident.impact, known),
    name: incident.name === '' ? (known?.name ?? '') : incident.name,
    message: incident.updates.at(-1)?.message ?? '',
    components: [...(unionOf(known?.components ?? null, incident) ?? [])],
    url: incident.url ?? known?.url ?? null,
    created_at: isoTime(createdAtOf(incident, source, known)),
    started_at: isoOr(incident.startedAt, known?.startedAt),
    resolved_at: isoOr(
      incident.resolvedAt,
      isClosed(incident.status) ? known?.resolvedAt : undefined,
    ),
    ...(incident.type === 'maintenance' && {
      scheduled_for: isoOr(incident.scheduledFor, known?.scheduledFor),
      scheduled_until: isoOr(incident.scheduledUntil, known?.scheduledUntil),
    }),
    observed_at: isoTime(observedAt),
    changed: [...news.changed],
    updates: news.updates.map(updateOf),
    ...(via !== undefined && { via }),
  };
}

/** The event that tells that an incident is no longer on the page. */
export function endingEvent(
  { change, revision }: Ending,
  known: Known,
  observation: Observation,
): Event {
  const changed = change === 'resolved' ? ['status'] : [];
  return eventOf(revision, known, { change, changed, updates: [] }, observation);
}

function updateOf({ update, edited }: News['updates'][number]): EventUpdate {
  return {
    id: update.id,
    status: update.status,
    message: update.message,
    created_at: isoTime(update.createdAt),
    updated_at: isoTime(update.updatedAt),
    ...(update.displayAt !== update.createdAt && { display_at: isoTime(update.displayAt) }),
    edited,
  };
}

/** Some sources date an incident by its newest update: the first one's word counts. */
function createdAtOf({ createdAt }: Incident, source: string, known: Known | undefined): number {
  const same = known === undefined || seconds(createdAt) === known.createdAt;
  return same || !isOther(known, source) ? createdAt : known.createdAt * 1000;
}

function saidImpact(impact: Impact, known: Known | undefined): Impact {
  return impact === 'unknown' ? (known?.impact ?? 'unknown') : impact;
}

function isoOr(ms: number | null, knownSeconds: number | null | undefined): string | null {
  if (ms !== null) return isoTime(ms);
  return knownSeconds === null || knownSeconds === undefined ? null : isoTime(knownSeconds * 1000);
}
