import type { Impact, Status } from '../../core/incident.ts';
import { componentStatusOf, impactOfComponent, statusOf } from '../words.ts';
import type { ComponentStatus } from '../words.ts';

type Text = string | null | undefined;

/** Datadog's words are those of others but for these two. */
const COMPONENTS: ReadonlyMap<string, ComponentStatus> = new Map([
  ['degraded', 'degraded_performance'],
  ['maintenance', 'under_maintenance'],
]);

/** The status a word means; a maintenance that was called off is over as well. */
export function datadogStatusOf(type: 'incident' | 'maintenance', word: Text): Status | undefined {
  return word === 'canceled' && type === 'maintenance' ? 'completed' : statusOf(type, word);
}

/** The status of a component; undefined for a word nobody knows. */
export function datadogComponentStatusOf(word: Text): ComponentStatus | undefined {
  return COMPONENTS.get(word ?? '') ?? componentStatusOf(word);
}

/** The impact of a component's status. */
export function datadogImpactOf(word: Text): Impact {
  const status = datadogComponentStatusOf(word);
  return status === undefined ? 'unknown' : impactOfComponent(status);
}
