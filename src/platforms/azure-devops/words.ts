import type { Impact } from '../../core/incident.ts';
import type { ComponentStatus } from '../words.ts';
import { impactOfComponent } from '../words.ts';
import { worstOf } from '../worstOf.ts';

/** Its word for a service that is broadly available. */
export const HEALTHY = 'healthy';

/**
 * Degraded affects the performance of a feature, unhealthy renders some parts of the product unusable
 * (https://learn.microsoft.com/azure/devops/user-guide/service-status-info).
 */
const BY_HEALTH: ReadonlyMap<string, ComponentStatus> = new Map([
  [HEALTHY, 'operational'],
  ['degraded', 'degraded_performance'],
  ['unhealthy', 'partial_outage'],
]);

/** The status of a component. Under investigation (`advisory`) or `unknown`, it is not called well. */
export function statusOf(health: string): ComponentStatus {
  return BY_HEALTH.get(health) ?? 'degraded_performance';
}

/** The worst that some words say; an advisory comes before the impact is known. */
export function impactOf(words: readonly string[]): Impact {
  const known = words.flatMap((word) => BY_HEALTH.get(word) ?? []);
  return worstOf(known.map(impactOfComponent));
}
