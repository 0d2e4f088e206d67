import { existsSync } from 'node:fs';
import { isEnd } from '../config/routeOf.ts';
import type { Event } from '../core/event.ts';
import { Fault } from '../core/fault.ts';
import { isClosed } from '../core/incident.ts';
import { openPast, type Past } from '../journal/sqlite/past.ts';
import type { Complaints } from './complaints.ts';

/** How incidents have ended. */
export interface Endings {
  /** The end of an event's incident, if that came later and it is over. */
  of(event: Event): Event | undefined;
  close(): void;
}

/** What a state file knows of the ends of incidents; undefined when there is none to be read. */
export async function endingsIn(
  state: string | undefined,
  complaints: Complaints,
): Promise<Endings | undefined> {
  if (state === undefined || !existsSync(state)) return undefined;
  try {
    const past = await openPast(state, ({ message }) => complaints.warn(message));
    return { of: (event) => endOf(event, past), close: () => past.close() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    complaints.warn(error.message);
    return undefined;
  }
}

/** Whether nothing is to be expected of an incident behind this event. */
export function isOver({ status, change }: Event): boolean {
  return isClosed(status) || change === 'removed';
}

function endOf(event: Event, past: Past): Event | undefined {
  const { provider, incident_id: incident } = event;
  const events = past.eventsOf(provider, incident);
  const last = events.at(-1);
  if (last === undefined || !isOver(last)) return undefined;
  const since = events.findIndex(({ id }) => id === event.id);
  return events.slice(since + 1).findLast(isEnd);
}
