import type { Impact, Status } from '../../core/incident.ts';
import type { ComponentStatus } from '../words.ts';
import { componentStatusOf, impactOf, impactOfComponent, statusOf } from '../words.ts';

type Text = string | null | undefined;
type Type = 'incident' | 'maintenance';

const STATUSES: ReadonlyMap<string, Status> = new Map([
  ['ongoing', 'in_progress'],
  ['cancelled', 'completed'],
]);

/** The status of a phase; a maintenance that goes on is `ongoing`. */
export function phaseStatusOf(type: Type, word: Text): Status | undefined {
  const own = type === 'maintenance' ? STATUSES.get(word ?? '') : undefined;
  return own ?? statusOf(type, word);
}

/** Whether a phase is one that only maintenances have. */
export function isPlanned(word: Text): boolean {
  return /^(?:scheduled|ongoing|completed)$/.test(word ?? '');
}

const COMPONENTS: ReadonlyMap<string, ComponentStatus> = new Map([
  ['degraded', 'degraded_performance'],
  ['full_outage', 'major_outage'],
  ['maintenance', 'under_maintenance'],
]);

/** The status of a component; undefined for a word nobody knows. */
export function stateOf(word: Text): ComponentStatus | undefined {
  return COMPONENTS.get(word ?? '') ?? componentStatusOf(word);
}

/** The impact of a component's status, or of an event in the same words. */
export function stateImpactOf(word: Text): Impact {
  const status = stateOf(word);
  return status === undefined ? impactOf(word) : impactOfComponent(status);
}
