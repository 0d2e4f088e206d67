import { routeOf } from '../config/routeOf.ts';
import type { SinkRow } from '../config/config.ts';
import type { Event } from '../core/event.ts';
import type { Fault } from '../core/fault.ts';
import type { Tell } from './teller.ts';

/** Most events of one message, for a sink that collects them. */
const MOST_AT_ONCE = 100;

/** Hears of what was not taken, and why. */
export type Refused = (fault: Fault, events: readonly Event[]) => void;

interface ShareOptions {
  readonly row: SinkRow;
  readonly categories: ReadonlyMap<string, string>;
  readonly tell: Tell;
  readonly refused: Refused;
}

/** What one sink gets of many events: those that its row wants, in order; collected, if it says so. */
export class Share {
  readonly #options: ShareOptions;
  readonly #wants;
  readonly #told = new Set<string>();
  #collected: Event[] = [];
  #unwanted = 0;
  accepted = 0;
  refused = 0;
  left = 0;

  constructor(options: ShareOptions) {
    this.#options = options;
    this.#wants = routeOf(options.row, options.categories);
  }

  /** Tells the event, if it is wanted, or keeps it for later. */
  async take(event: Event): Promise<void> {
    const incident = `${event.provider}/${event.incident_id}`;
    if (!this.#wants(event, this.#told.has(incident))) {
      this.#unwanted += 1;
      return;
    }
    this.#told.add(incident);
    this.#collected.push(event);
    const most = this.#options.row.digestMs === undefined ? 1 : MOST_AT_ONCE;
    if (this.#collected.length >= most) await this.end();
  }

  /** Tells what was kept. */
  async end(): Promise<void> {
    const events = this.#collected;
    if (events.length === 0) return;
    this.#collected = [];
    const outcome = await this.#options.tell(events);
    if (outcome === 'accepted') this.accepted += events.length;
    else if (outcome === 'left') this.left += events.length;
    else {
      this.refused += events.length;
      this.#options.refused(outcome, events);
    }
  }

  /** `oncall (slack): 9 accepted, 1 refused, 2 not sent`. */
  summary(dry: boolean): string {
    const { name, type } = this.#options.row;
    const parts = [
      `${this.accepted} ${dry ? 'to be sent' : 'accepted'}`,
      this.refused > 0 ? `${this.refused} refused` : [],
      this.left > 0 ? `${this.left} not sent` : [],
      this.#unwanted > 0 ? `${this.#unwanted} not wanted` : [],
    ];
    return `${name} (${type}): ${parts.flat().join(', ')}\n`;
  }
}

/** The id of an event, or how many there are. */
export function namesOf(events: readonly Event[]): string {
  const [first] = events;
  return events.length === 1 && first !== undefined ? first.id : `${events.length} events`;
}
