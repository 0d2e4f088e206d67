import type { Answer } from '../../core/ask.ts';
import { UNSAID } from '../../core/incident.ts';
import type { Incident, Update } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { UNTOLD, entryOf, updateOf } from '../entry.ts';
import type { Context, Entry, Source } from '../platform.ts';
import { OPEN } from '../words.ts';
import { openHealth, relevant } from './health.ts';
import type { Geography, Health, Service } from './health.ts';
import { nameOf, portalOf } from './places.ts';
import { HEALTHY, impactOf } from './words.ts';

/**
 * Each service that is not healthy everywhere, as an incident for as long as that lasts. Events with
 * texts are on the portal only, so there is one incident per service, and it is reopened next time.
 */
export function incidents(url: string): Source {
  return {
    id: 'health',
    url,
    accept: 'application/json',
    relevant,
    read: (answer, context) => {
      const health = openHealth(answer);
      const entries = health.services.flatMap((service) => {
        const ill = service.geographies.filter((geography) => geography.health !== HEALTHY);
        return ill.length === 0
          ? []
          : [toEntry({ ...service, geographies: ill }, health, answer, context)];
      });
      return { entries, lists: 'ongoing' };
    },
  };
}

/** `lastUpdated` plays no part in the mark: an incident is only read again when its state changed. */
function toEntry(service: Service, health: Health, answer: Answer, { page }: Context): Entry {
  const picked = { ...service, message: health.message };
  return entryOf(picked, answer, () => toIncident(service, health, portalOf(page)));
}

/**
 * Since when a service is ill is not said. The time of the answer in which a state is first read
 * comes next to it, and is the same for everybody who reads that answer.
 */
function toIncident({ id, geographies }: Service, { message, at }: Health, url: string): Incident {
  const text = [message, ...geographies.map(inWords)].filter(Boolean).join('\n');
  return {
    ...UNTOLD,
    id,
    type: 'incident',
    name: id,
    status: OPEN.incident,
    impact: impactOf(geographies.map(({ health }) => health)),
    components: geographies.map((geography) => ({
      id: `${id}/${geography.id}`,
      name: nameOf(id, geography),
    })),
    url,
    createdAt: at ?? EARLIEST_MS,
    updatedAt: at ?? UNSAID,
    updates: at === null ? [] : [stateOf(id, text, at)],
  };
}

/** The one text that is rewritten whenever the state changes. */
function stateOf(service: string, text: string, at: number): Update {
  return updateOf(`${service}/health`, OPEN.incident, text, at);
}

function inWords({ id, name, health }: Geography): string {
  return `${name?.trim() || id}: ${health}`;
}
