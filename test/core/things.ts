import { learn, type Known } from '../../src/core/known.ts';
import { revisionOf } from '../../src/core/revision.ts';
import type { Component, Incident, Update } from '../../src/core/incident.ts';

export const NOON = Date.UTC(2026, 6, 1, 12);
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** An update of noon, with what the test is about. */
export function anUpdate(part: Partial<Update> = {}): Update {
  const createdAt = part.createdAt ?? NOON;
  return {
    id: 'u1',
    status: 'investigating',
    message: 'We look.',
    createdAt,
    displayAt: createdAt,
    updatedAt: createdAt,
    ...part,
  };
}

/** An open incident of noon, with what the test is about. */
export function anIncident(part: Partial<Incident> = {}): Incident {
  return {
    id: 'i1',
    type: 'incident',
    name: 'Uploads fail',
    status: 'investigating',
    impact: 'minor',
    components: [component('Uploads')],
    url: 'https://status.acme.test/incidents/i1',
    createdAt: NOON,
    updatedAt: NOON,
    startedAt: NOON,
    resolvedAt: null,
    scheduledFor: null,
    scheduledUntil: null,
    updates: [anUpdate()],
    ...part,
  };
}

export function component(name: string): Component {
  return { id: `id of ${name}`, name };
}

/** The incident as its last update leaves it. */
export function resolved(part: Partial<Incident> = {}): Incident {
  const end = anUpdate({ id: 'u2', status: 'resolved', message: 'Over.', createdAt: NOON + HOUR });
  return anIncident({
    status: 'resolved',
    updatedAt: NOON + HOUR,
    resolvedAt: NOON + HOUR,
    updates: [anUpdate(), end],
    ...part,
  });
}

/** What is known of an incident that was told. */
export function told(incident: Incident, source = ''): Known {
  return learn(undefined, revisionOf(incident, source), 'told');
}
