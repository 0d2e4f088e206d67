import { digest } from '../../core/digest.ts';
import { UNSAID, isClosed } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import type { Entry } from '../platform.ts';
import type { ComponentStatus } from '../words.ts';
import type { RawEvent, RawService } from './schema.ts';
import { eventStatusOf, serviceStatusOf, typeOf } from './words.ts';

const WORST_FIRST = ['major_outage', 'degraded_performance', 'under_maintenance'] as const;

/** A service is well unless one of its events is under way; since when is not said. */
export function toComponent({ serviceName: id, events }: RawService, url: string): Entry {
  const status = statusOf(events);
  const times = { createdAt: EARLIEST_MS, updatedAt: UNSAID };
  return {
    id,
    mark: digest([id, status].join('\u001F')),
    incident: () => componentIncident({ id, name: id, status, url, ...times }),
  };
}

function statusOf(events: readonly RawEvent[]): ComponentStatus {
  const statuses = new Set(
    events.filter(isUnderWay).map((one) => serviceStatusOf(typeOf(one), one)),
  );
  return WORST_FIRST.find((status) => statuses.has(status)) ?? 'operational';
}

function isUnderWay(event: RawEvent): boolean {
  const status = eventStatusOf(typeOf(event), event);
  return !isClosed(status) && status !== 'scheduled';
}
