import type { Incident } from './incident.ts';
import type { Known } from './known.ts';

/**
 * What is known of an incident, as a source would say it that has no texts, links and times of its
 * own: an event made from it repeats what was told.
 */
export function incidentOf(id: string, known: Known): Incident {
  const { type, name, status, impact } = known;
  return {
    id,
    type,
    name,
    status,
    impact,
    components: null,
    url: null,
    createdAt: known.createdAt * 1000,
    updatedAt: known.updatedAt * 1000,
    startedAt: null,
    resolvedAt: null,
    scheduledFor: null,
    scheduledUntil: null,
    updates: [],
  };
}
