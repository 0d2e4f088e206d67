import type { Event } from '../../core/event.ts';
import type { Store } from '../../core/store.ts';
import { incidentOf, newDelivery, type Delivery } from './delivery.ts';

const KEY = 'reminders';
/** Plans that are kept; those that begin last give way. */
const MOST = 500;

/** The maintenances that a sink is to be told of once more before they begin. */
export class Reminders {
  readonly #store: Store;
  readonly #beforeMs: number;
  readonly #plans: Map<string, Delivery>;

  /** `beforeMs`: how long before its beginning. */
  constructor(store: Store, beforeMs: number) {
    this.#store = store;
    this.#beforeMs = beforeMs;
    const kept = eventsIn(store.get(KEY)).map((event): [string, Delivery] => [
      incidentOf(event),
      this.#planOf(event),
    ]);
    this.#plans = new Map(kept);
  }

  /** When the next one will be due, of those that are not yet; Infinity when there is none. */
  nextAfter(now: number): number {
    const times = [...this.#plans.values()].map(({ ripeAt }) => ripeAt);
    return Math.min(...times.filter((at) => at > now));
  }

  /** Hears of an event that is settled; `told`: whether the sink knows its incident. */
  hear(event: Event, told: boolean, now: number): void {
    if (event.type !== 'maintenance') return;
    const incident = incidentOf(event);
    const before = this.#plans.get(incident)?.event;
    if (before === undefined && !told) return;
    const late = now >= this.#timeOf(event);
    const moved = before?.scheduled_for !== event.scheduled_for;
    if (!isPlanned(event) || (late && moved)) this.#forget(incident);
    else this.#keep(event);
  }

  /** Those that are due. What has begun by now is forgotten: it is too late for a reminder. */
  due(now: number): Delivery[] {
    for (const [incident, { event }] of this.#plans) {
      if (now >= startOf(event)) this.#forget(incident);
    }
    return [...this.#plans.values()].filter(({ ripeAt }) => now >= ripeAt);
  }

  settle({ incident }: Delivery): void {
    this.#forget(incident);
  }

  #keep(event: Event): void {
    this.#plans.set(incidentOf(event), this.#planOf(event));
    if (this.#plans.size > MOST) {
      const last = [...this.#plans.values()].reduce((a, b) => (a.ripeAt > b.ripeAt ? a : b));
      this.#plans.delete(last.incident);
    }
    this.#save();
  }

  #forget(incident: string): void {
    if (this.#plans.delete(incident)) this.#save();
  }

  #save(): void {
    const events = [...this.#plans.values()].map(({ event }) => event);
    if (events.length === 0) this.#store.delete(KEY);
    else this.#store.set(KEY, JSON.stringify(events));
  }

  #planOf(event: Event): Delivery {
    return { ...newDelivery(event, undefined, this.#timeOf(event)), wanted: true };
  }

  #timeOf(event: Event): number {
    return startOf(event) - this.#beforeMs;
  }
}

/** The event that reminds of a maintenance. */
export function reminderOf(event: Event): Event {
  const id = `${event.id}/reminder/${event.scheduled_for}`;
  return { ...event, id, change: 'reminder', changed: [] };
}

/** Whether a maintenance is still to begin, at a time that is known. */
export function isPlanned({ status, change, scheduled_for: start }: Event): boolean {
  return status === 'scheduled' && change !== 'removed' && start != null;
}

/** NaN, and so never due, when that is not said. */
function startOf({ scheduled_for: start }: Event): number {
  return Date.parse(start ?? '');
}

function eventsIn(kept: string | undefined): Event[] {
  // What this sink has kept itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return kept === undefined ? [] : (JSON.parse(kept) as Event[]);
}
