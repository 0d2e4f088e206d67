import type { Event } from '../../core/event.ts';
import { newDelivery, type Delivery } from './delivery.ts';
import { digestOf, headsOf, type Line, type Lining } from './line.ts';
import { isWanted } from './isWanted.ts';
import { Reminders, isPlanned } from './reminders.ts';
import type { OutboxOptions } from './terms.ts';
import { Told } from './told.ts';
import { Window } from './window.ts';

export type { Line };

/** What a sink is still to be told of, and in which order. */
export class Queue {
  readonly #options: OutboxOptions;
  readonly #window: Window;
  readonly #told: Told;
  readonly #reminders: Reminders | undefined;
  /** What was there before this run, of which the sink may have been told. */
  readonly #old: number;
  /** Incidents that the sink is being told of. */
  readonly #busy = new Set<string>();

  constructor(options: OutboxOptions) {
    const { log, journal, store, terms, cursor } = options;
    this.#options = options;
    this.#window = new Window(log, cursor);
    this.#told = new Told(store, journal);
    this.#reminders =
      terms.remindMs === undefined ? undefined : new Reminders(store, terms.remindMs);
    this.#old = log.head;
  }

  /** All before it is settled. */
  get cursor(): number {
    return this.#window.cursor;
  }

  /** Whether all is settled that there is by now. */
  get done(): boolean {
    return this.#window.done;
  }

  /** Whether events are collected, to be told in one message. */
  get collects(): boolean {
    const { terms, sink } = this.#options;
    return terms.digestMs !== undefined && sink.digest !== undefined;
  }

  /** Whether there is never more than one write under way. */
  get isOneByOne(): boolean {
    return this.collects || this.#options.terms.ordered;
  }

  /** Whether something has failed and is to be repeated. */
  get isTrying(): boolean {
    return [...this.#window.left()].some(({ failures }) => failures > 0);
  }

  /** How many events the sink is still to be told of, as far as can be said. */
  count(): number {
    const { journal, route } = this.#options;
    if (journal.durable) return this.#window.count;
    const isLeft = (event: Event) => route(event, this.#told.knows(event));
    return this.#window.events().filter(isLeft).length;
  }

  /** What may be told now, by a clock that never goes back. `hurry`: nothing is waited for any more. */
  line(now: number, hurry: boolean): Line {
    this.#fill(now);
    const screen = (delivery: Delivery, about: boolean) => this.#screen(delivery, about);
    const lining: Lining = { now, hurry, screen };
    const { digestMs, batch } = this.#options.terms;
    const { full } = this.#window;
    const heads = { busy: this.#busy, enough: batch };
    const collecting = { digestMs: this.collects ? (digestMs ?? 0) : 0, full };
    const line = this.isOneByOne
      ? digestOf(this.#window.left(), collecting, lining)
      : headsOf(this.#window.left(), heads, lining);
    return this.#reminders === undefined ? line : this.#withReminders(line, this.#reminders, now);
  }

  /** Those of a line that go into one write. */
  groupOf(ready: readonly Delivery[]): readonly Delivery[] {
    if (ready[0]?.position === undefined) return ready.slice(0, 1);
    const most = this.collects ? ready.length : this.#options.terms.batch;
    const group = ready.slice(0, most);
    return group.slice(0, Math.min(...group.map((delivery) => delivery.most)));
  }

  begin(group: readonly Delivery[]): void {
    for (const { incident } of group) this.#busy.add(incident);
  }

  end(group: readonly Delivery[]): void {
    for (const { incident } of group) this.#busy.delete(incident);
  }

  /** Forgets a delivery. `told`: the sink has taken it. */
  settle(delivery: Delivery, told: boolean): void {
    const { position, event } = delivery;
    this.#window.settle(delivery);
    if (position === undefined) this.#reminders?.settle(delivery);
    else if (told) this.#told.add(event);
    if (position !== undefined) this.#hear(event);
  }

  /** The sink takes something again: what failed for no fault of its own may be tried at once. */
  relax(): void {
    for (const delivery of this.#window.left()) {
      if (delivery.strikes > 0) continue;
      delivery.most = Infinity;
      delivery.nextAt = 0;
    }
  }

  #fill(now: number): void {
    const { terms, sink, say } = this.#options;
    const lost = this.#window.fill((event, position) => {
      const ageMs = Math.max(0, this.#options.now() - Date.parse(event.observed_at));
      return newDelivery(event, position, now - ageMs + terms.holdMs);
    });
    if (lost > 0) say({ kind: 'lost', sink: sink.name, events: lost, final: false });
  }

  #screen(delivery: Delivery, about: boolean): boolean {
    if (delivery.wanted) return true;
    const { event, position = Infinity } = delivery;
    const { route, journal, terms } = this.#options;
    const screening = { route, told: this.#told, journal, holdMs: terms.holdMs };
    const before = position < this.#old && this.#told.has(event);
    delivery.wanted = !before && isWanted(event, about, screening);
    if (!delivery.wanted) this.settle(delivery, false);
    return delivery.wanted;
  }

  #hear(event: Event): void {
    this.#reminders?.hear(event, this.#told.knows(event), this.#options.now());
  }

  /** A reminder goes first, unless what is still to be told says otherwise. */
  #withReminders(line: Line, reminders: Reminders, now: number): Line {
    const byCalendar = this.#options.now();
    const due = reminders.due(byCalendar).filter((one) => !this.#isDoubtful(one));
    const ready = due.filter(({ nextAt }) => nextAt <= now);
    const later = due.map(({ nextAt }) => nextAt).filter((at) => at > now);
    const nextDue = now + reminders.nextAfter(byCalendar) - byCalendar;
    const nextAt = Math.min(line.nextAt, nextDue, ...later);
    return { ready: [...ready, ...line.ready], nextAt };
  }

  #isDoubtful({ incident, event }: Delivery): boolean {
    if (this.#busy.has(incident)) return true;
    const { scheduled_for: start } = event;
    return [...this.#window.left()].some(
      (other) =>
        other.incident === incident &&
        (!isPlanned(other.event) || other.event.scheduled_for !== start),
    );
  }
}
