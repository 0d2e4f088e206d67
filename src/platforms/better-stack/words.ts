import type { Impact } from '../../core/incident.ts';
import { componentStatusOf, impactOfComponent } from '../words.ts';
import type { ComponentStatus } from '../words.ts';
import { worstOf } from '../worstOf.ts';

const RESOURCE: ReadonlyMap<string, ComponentStatus> = new Map([
  ['degraded', 'degraded_performance'],
  ['downtime', 'major_outage'],
  ['maintenance', 'under_maintenance'],
  ['resolved', 'operational'],
  // Of what nobody watches nothing bad is known.
  ['not_monitored', 'operational'],
]);

/** The status that a resource's word means; undefined for a word nobody knows. */
export function resourceStatusOf(word: string | null | undefined): ComponentStatus | undefined {
  return RESOURCE.get(word ?? '') ?? componentStatusOf(word);
}

/** The worst that resources ever were; `unknown` when all that is said is that they are well. */
export function worstImpact(words: readonly (string | null | undefined)[]): Impact {
  const statuses = words.map(resourceStatusOf).filter((status) => status !== undefined);
  const worst = worstOf(statuses.map(impactOfComponent));
  return worst === 'none' ? 'unknown' : worst;
}
