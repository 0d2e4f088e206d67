import type { RawEvent, RawService } from './schema.ts';

/** One event and all the services it concerns. */
export interface Event extends RawEvent {
  /** For the entry. */
  readonly id: string | null | undefined;
  /** Those it is listed under first, then those it only names. */
  readonly services: readonly string[];
}

/** The events of all services; one that several of them list is one event. */
export function eventsOf(services: readonly RawService[]): readonly Event[] {
  const found = new Map<unknown, { event: RawEvent; listed: string[] }>();
  for (const { serviceName, events } of services) {
    for (const event of events) {
      const key = event.messageId || event;
      const listed = found.get(key)?.listed ?? [];
      found.set(key, { event, listed: [...listed, serviceName.trim()] });
    }
  }
  return [...found.values()].map(({ event, listed }) => toEvent(event, listed));
}

function toEvent(event: RawEvent, listed: readonly string[]): Event {
  const named = (event.affectedServices ?? []).map((name) => name?.trim() ?? '');
  const services = [...new Set([...listed, ...named])].filter(Boolean);
  return { ...event, id: event.messageId, services };
}
