import type { Event } from '../core/event.ts';
import type { Impact } from '../core/incident.ts';

/** How services that wake people rate an alert. */
export type Urgency = 'critical' | 'error' | 'warning' | 'info';

const URGENCIES: Readonly<Record<Impact, Urgency>> = {
  critical: 'critical',
  major: 'error',
  minor: 'warning',
  unknown: 'warning',
  none: 'info',
  maintenance: 'info',
};

/** How urgent an event is; what is planned is not, whatever its impact. */
export function urgencyOf(event: Event): Urgency {
  return isPlanned(event) ? 'info' : URGENCIES[event.impact];
}

/** A component may be under maintenance, too. */
export function isPlanned({ type, impact }: Event): boolean {
  return type === 'maintenance' || impact === 'maintenance';
}
