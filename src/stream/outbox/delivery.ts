import type { Event } from '../../core/event.ts';

/** An event on its way to a sink. */
export interface Delivery {
  /** Where in the journal it stands; undefined for a reminder, which is in none. */
  readonly position: number | undefined;
  readonly event: Event;
  /** The incident; its events go one after the other. */
  readonly incident: string;
  /** When it may be told at the earliest; of a reminder, epoch milliseconds. */
  readonly ripeAt: number;
  /** Whether the sink is to be told; found out when all that came before it is settled. */
  wanted: boolean;
  /** With how many it may be told at once: fewer each time that a sink refuses many. */
  most: number;
  /** How often it was tried. */
  attempts: number;
  /** The number of the write that tried it last. */
  sent: number;
  /** How often it was tried, and failed. */
  failures: number;
  /** Failures since which the sink had taken others: the event's own. */
  strikes: number;
  /** When it failed for the first time. */
  failedAt: number | undefined;
  /** How much the sink had taken when it failed last. */
  takenThen: number;
  /** When it may be tried again. */
  nextAt: number;
}

/** The incident of an event, as lanes call it. */
export function incidentOf({ provider, incident_id: id }: Event): string {
  return `${provider}/${id}`;
}

/** An event that was not tried yet. */
export function newDelivery(event: Event, position: number | undefined, ripeAt: number): Delivery {
  return {
    position,
    event,
    incident: incidentOf(event),
    ripeAt,
    wanted: false,
    most: Infinity,
    attempts: 0,
    sent: 0,
    failures: 0,
    strikes: 0,
    failedAt: undefined,
    takenThen: 0,
    nextAt: 0,
  };
}
