import type { Event } from '../../core/event.ts';
import type { Impact, Status } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';

/** The colours a status word may have. */
export type Color = 'green' | 'blue' | 'cyan' | 'yellow' | 'red' | 'magenta';

const BY_IMPACT: Record<Impact, Color> = {
  none: 'cyan',
  unknown: 'yellow',
  minor: 'yellow',
  major: 'red',
  critical: 'magenta',
  maintenance: 'blue',
};

const BY_COMPONENT: Partial<Record<Status, Color>> = {
  degraded_performance: 'yellow',
  partial_outage: 'yellow',
  major_outage: 'red',
  under_maintenance: 'blue',
};

/** Green when it is over, blue for planned work, else the warmer the worse. */
export function colorOf({ type, impact }: Pick<Event, 'type' | 'impact'>, status: Status): Color {
  if (isClosed(status)) return 'green';
  if (type === 'maintenance') return 'blue';
  return BY_COMPONENT[status] ?? BY_IMPACT[impact];
}
