import { digest } from '../../core/digest.ts';
import { UNSAID } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { componentIncident } from '../componentIncident.ts';
import type { Entry, Source } from '../platform.ts';
import type { ComponentStatus } from '../words.ts';
import { servicesIn, type Service } from './services.ts';
import { summaryIn } from './summary.ts';

/** The services of a page as they are now; what contains others is only a part of their names. */
export function componentSource(api: string): Source {
  return {
    id: 'summary',
    url: `${api}/summary`,
    accept: 'application/json',
    read: (answer, { page }) => {
      const { services, status_page } = summaryIn(answer);
      const entries = servicesIn(services)
        .filter(({ isGroup }) => !isGroup)
        .map((service) => toEntry(service, page.url));
      return { entries, lists: 'recent', pageName: status_page.name?.trim() };
    },
  };
}

/** Pages may have types of their own, which say more than that all is well. */
function componentStatusOf(type: string | null): ComponentStatus {
  if (type === null) return 'operational';
  if (type === 'major') return 'major_outage';
  return /schedul|mainten/i.test(type) ? 'under_maintenance' : 'degraded_performance';
}

/** Nobody says since when a service is as it is. */
function toEntry(service: Service, url: string): Entry {
  const [id, name] = [`service-${service.id}`, service.name];
  const status = componentStatusOf(service.type);
  const times = { createdAt: EARLIEST_MS, updatedAt: UNSAID };
  return {
    id,
    mark: digest([id, name, status].join('\u001F')),
    incident: () => componentIncident({ id, name, status, url, ...times }),
  };
}
