import type { Event } from '../../core/event.ts';
import type { Journal } from '../../journal/journal.ts';
import { isFlap } from './isFlap.ts';
import type { Told } from './told.ts';

/** Whether a sink is to be told of an event, given whether it was told of its incident before. */
export type Route = (event: Event, toldBefore: boolean) => boolean;

export interface Screening {
  readonly route: Route;
  readonly told: Told;
  readonly journal: Pick<Journal, 'eventsOf'>;
  /** What is over within so many milliseconds is not told at all. */
  readonly holdMs: number;
}

/**
 * Whether a sink is told of an event whose time has come. `about`: whether it is about to be told
 * of an earlier event of the same incident.
 */
export function isWanted(event: Event, about: boolean, screening: Screening): boolean {
  const { route, told, journal, holdMs } = screening;
  const known = about || told.knows(event);
  if (!route(event, known)) return false;
  if (known || holdMs === 0) return true;
  return !isFlap(event, journal.eventsOf(event.provider, event.incident_id), holdMs);
}
