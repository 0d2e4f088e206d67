import type { Event } from '../../core/event.ts';
import { isClosed } from '../../core/incident.ts';
import { isPlanned } from '../urgency.ts';

export type Action = 'trigger' | 'acknowledge' | 'resolve';

/** What a row may wish for. */
export interface Wishes {
  readonly acknowledge: boolean;
  readonly maintenance: boolean;
}

/**
 * What an event does to its alert. A trigger updates an alert that is open, and nobody is paged
 * anew; a resolve or an acknowledgement without an alert is dropped:
 * https://developer.pagerduty.com/docs/events-api-v2/trigger-events/
 */
export function actionsOf(event: Event, { acknowledge, maintenance }: Wishes): readonly Action[] {
  const { type, change, status } = event;
  if (type === 'maintenance' && !maintenance) return [];
  if (isClosed(status) || change === 'removed') return ['resolve'];
  if (change === 'touched' || (isPlanned(event) && !maintenance)) return [];
  return acknowledge && isWorkedOn(event) ? ['trigger', 'acknowledge'] : ['trigger'];
}

/** What begins is told to somebody first, however far its vendor is. */
function isWorkedOn({ status, change }: Event): boolean {
  if (change === 'opened' || change === 'reopened') return false;
  return status === 'identified' || status === 'monitoring';
}
