import { isClosed } from '../../core/incident.ts';
import type { Incident, Update } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { UNTOLD, updateOf } from '../entry.ts';
import { epochOf } from '../epoch.ts';
import type { Event } from './events.ts';
import { postedAt } from './postedAt.ts';
import { eventImpactOf, eventStatusOf, typeOf } from './words.ts';

/** Names beyond these are only counted. */
const NAMED = 3;

/** An event of Apple's, whose text is one that is rewritten; null when it bears no time at all. */
export function toIncident(id: string, event: Event, url: string): Incident | null {
  const start = epochOf(event.epochStartDate, 1);
  const end = epochOf(event.epochEndDate, 1);
  const posted = postedAt(event.datePosted);
  const createdAt = earlier(start, posted);
  if (createdAt === null) return null;
  const type = typeOf(event);
  const status = eventStatusOf(type, event);
  const updatedAt = Math.max(createdAt, posted ?? end ?? createdAt);
  const update = updateOf(`${id}/message`, status, messageOf(event), createdAt, updatedAt);
  return {
    ...UNTOLD,
    id,
    type,
    name: nameOf(event),
    status,
    impact: eventImpactOf(type, event),
    components: event.services.map((name) => ({ id: name, name })),
    url,
    createdAt,
    updatedAt,
    ...(type === 'maintenance'
      ? { scheduledFor: start, scheduledUntil: end }
      : { startedAt: start }),
    resolvedAt: isClosed(status) ? end : null,
    updates: [update] satisfies readonly Update[],
  };
}

function earlier(one: number | null, other: number | null): number | null {
  return one !== null && other !== null ? Math.min(one, other) : (one ?? other);
}

/** `App Store, Apple Music: Outage`: the page has no titles. */
function nameOf({ services, statusType }: Event): string {
  const more = services.length > NAMED ? ` and ${services.length - NAMED} more` : '';
  const names = services.slice(0, NAMED).join(', ') + more;
  return statusType ? `${names}: ${statusType}` : names;
}

function messageOf({ message, usersAffected }: Event): string {
  return [message, usersAffected]
    .map((text) => plainText(text ?? ''))
    .filter(Boolean)
    .join('\n');
}
