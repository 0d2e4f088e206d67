import { closureOf } from './removal.ts';
import { learn, seen, type Known } from './known.ts';
import { parseTime } from './time.ts';
import { revisionKey, type Revision } from './revision.ts';
import type { Event, EventUpdate } from './event.ts';
import type { Incident, Update } from './incident.ts';
import type { Memory } from './memory.ts';

/**
 * Takes an event that was told by an earlier run back into memory. Events are given in the order
 * in which they were told, file by file: what another file has told as well, or told later, stands.
 */
export function recall(memory: Memory, event: Event): void {
  const revision = revisionIn(event);
  if (revision === null) return;
  const observedAt = parseTime(event.observed_at) ?? 0;
  remember(memory, observedAt);
  const former = memory.slots.get(event.incident_id);
  if (former !== undefined && observedAt < former.seenAt) {
    memory.slots.set(event.incident_id, { ...former, known: seen(former.known, revision) });
    return;
  }
  const standing = isEnding(event, revision, former?.known) ? 'removed' : 'told';
  const known = learn(former?.known, revision, standing);
  const { source } = revision;
  const slot = { known, mark: Number.NaN, part: `${event.type}s`, source, seenAt: observedAt };
  memory.slots.set(event.incident_id, slot);
}

/** Whether the event tells that the incident was no longer listed. */
function isEnding({ change }: Event, { digest, incident }: Revision, known?: Known): boolean {
  if (change === 'removed') return true;
  if (known === undefined || change !== 'resolved' || incident.updates.length > 0) return false;
  return closureOf(incident.id, known).digest === digest;
}

/**
 * The last read that was told may not have been written whole, so a page was surely watched only
 * until the read before it; of a single one it is believed.
 */
function remember(memory: Memory, observedAt: number): void {
  if (observedAt <= memory.toldAt) return;
  memory.since = memory.toldAt || observedAt;
  memory.toldAt = observedAt;
}

function revisionIn(event: Event): Revision | null {
  const updatedAt = parseTime(event.updated_at);
  const createdAt = parseTime(event.created_at);
  const visible = Number.parseInt(event.id.slice(-12), 16);
  if (updatedAt === null || createdAt === null || Number.isNaN(visible)) return null;
  const source = event.via ?? '';
  const incident = incidentIn(event, { updatedAt, createdAt });
  return { incident, source, digest: visible, key: revisionKey(updatedAt, visible) };
}

function incidentIn(
  event: Event,
  times: { readonly updatedAt: number; readonly createdAt: number },
): Incident {
  const unsaid = event.components.length === 0 && event.via !== undefined;
  return {
    ...times,
    id: event.incident_id,
    type: event.type,
    name: event.name,
    status: event.status,
    impact: event.impact,
    components: unsaid ? null : event.components.map((name) => ({ id: name, name })),
    url: event.url,
    startedAt: parseTime(event.started_at),
    resolvedAt: parseTime(event.resolved_at),
    scheduledFor: parseTime(event.scheduled_for),
    scheduledUntil: parseTime(event.scheduled_until),
    updates: event.updates.flatMap(updateIn),
  };
}

function updateIn(update: EventUpdate): Update[] {
  const createdAt = parseTime(update.created_at);
  if (createdAt === null) return [];
  const { id, status, message } = update;
  const updatedAt = parseTime(update.updated_at) ?? createdAt;
  return [{ id, status, message, createdAt, displayAt: createdAt, updatedAt }];
}
