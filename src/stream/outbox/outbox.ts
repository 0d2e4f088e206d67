import { Subscription, timer, type Subscriber } from 'rxjs';
import type { Event } from '../../core/event.ts';
import type { Fault } from '../../core/fault.ts';
import { LONGEST_TIMER_MS } from '../../core/timer.ts';
import type { Delivery } from './delivery.ts';
import { halve, isExhausted } from './failures.ts';
import { Pace } from './pace.ts';
import { Queue, type Line } from './queue.ts';
import { reminderOf } from './reminders.ts';
import type { OutboxOptions } from './terms.ts';
import { faultOf, writing } from './writing.ts';

/** Writes at once, of as many incidents. */
const AT_ONCE = 4;
/** How long to wait before what could not be buried is tried again. */
const UNBURIED_MS = 60_000;

/** The work of one lane: tells what the queue has ready, and sees to what becomes of it. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #subscriber: Subscriber<never>;
  readonly #queue: Queue;
  readonly #pace: Pace;
  /** For waits. */
  readonly #now: () => number;
  readonly #writes = new Subscription();
  #underWay = 0;
  #cursor: number;
  /** Whether something failed since the sink took something last. */
  #strained = false;
  #ended = false;
  #working = false;
  #again = false;
  #alarm: Subscription | undefined;

  constructor(options: OutboxOptions, subscriber: Subscriber<never>) {
    this.#options = options;
    this.#now = options.steady;
    this.#subscriber = subscriber;
    this.#queue = new Queue(options);
    this.#pace = new Pace(options);
    this.#cursor = options.cursor;
  }

  /** Does all that can be done by now. */
  work(): void {
    this.#again = true;
    if (this.#working) return;
    this.#working = true;
    this.#guarded(() => {
      while (this.#again && !this.#subscriber.closed) {
        this.#again = false;
        this.#step();
      }
    });
    this.#working = false;
  }

  /** RxJS keeps what an observer throws from the stream, and a timer would end the process. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (bug) {
      this.#subscriber.error(bug);
    }
  }

  /** Hears that nothing more will be appended. */
  end(): void {
    this.#ended = true;
  }

  /** Goes, whatever is left. */
  leave(): void {
    const { journal, sink, say } = this.#options;
    const events = this.#queue.count();
    if (events > 0 && journal.durable) say({ kind: 'waiting', sink: sink.name, events });
    else if (events > 0) say({ kind: 'lost', sink: sink.name, events, final: true });
    this.#subscriber.complete();
  }

  /** Gives up what is under way. */
  close(): void {
    this.#writes.unsubscribe();
    this.#alarm?.unsubscribe();
  }

  #step(): void {
    const now = this.#now();
    const line = this.#queue.line(now, this.#ended && !this.#options.journal.durable);
    const group = this.#groupOf(line, now);
    if (group.length > 0) {
      this.#tell(group, now);
      this.#again = true;
      return;
    }
    this.#advance();
    if (this.#isOver(line)) this.leave();
    else this.#sleep(line, now);
  }

  /** What is written next; nothing when that has to wait. */
  #groupOf({ ready }: Line, now: number): readonly Delivery[] {
    const [first] = ready;
    if (first === undefined || this.#underWay >= this.#slots || this.#pace.freeAt > now) return [];
    return this.#queue.groupOf(ready);
  }

  get #slots(): number {
    return this.#pace.isNarrow || this.#queue.isOneByOne ? 1 : AT_ONCE;
  }

  #tell(group: readonly Delivery[], now: number): void {
    const { sink, terms } = this.#options;
    const events = group.map(toldOf);
    const digest = this.#queue.collects && events[0]?.change !== 'reminder';
    this.#queue.begin(group);
    this.#underWay += 1;
    this.#pace.wrote(group, now);
    const write = writing(sink, events, { digest, limitMs: terms.writeMs }).subscribe({
      complete: () => this.#over(group, () => this.#took(group)),
      error: (error: unknown) => this.#over(group, () => this.#refused(group, error)),
    });
    this.#writes.add(write);
  }

  #over(group: readonly Delivery[], then: () => void): void {
    this.#underWay -= 1;
    this.#queue.end(group);
    this.#guarded(then);
    this.work();
  }

  #took(group: readonly Delivery[]): void {
    this.#pace.took(this.#now());
    if (this.#strained) this.#queue.relax();
    this.#strained = false;
    this.#settle(group, true);
  }

  #refused(group: readonly Delivery[], error: unknown): void {
    const { sink, terms } = this.#options;
    const fault = faultOf(sink, error);
    if (!fault.retryable && terms.endsRefused) {
      return this.#subscriber.error(fault.code === 'INTERNAL' ? error : fault);
    }
    this.#strained = true;
    if (!fault.retryable && group.length > 1) return halve(group);
    const now = this.#now();
    this.#pace.refused(group, fault, now);
    const { giveUpMs } = terms;
    const { vainSince } = this.#pace;
    for (const delivery of group) {
      const dead = !fault.retryable || isExhausted(delivery, { now, vainSince, giveUpMs });
      if (dead) this.#bury(delivery, fault, now);
    }
  }

  #bury(delivery: Delivery, fault: Fault, now: number): void {
    const { bury, say, sink } = this.#options;
    const event = toldOf(delivery);
    const { attempts } = delivery;
    try {
      bury({ event, fault, attempts });
    } catch {
      // It says so itself. The event is not lost, and is tried again.
      delivery.nextAt = now + UNBURIED_MS;
      return;
    }
    say({ kind: 'dead', sink: sink.name, event: event.id, fault, attempts });
    // It may be told from the letter yet, and then its end must not be kept from the sink.
    this.#settle([delivery], true);
  }

  #settle(group: readonly Delivery[], told: boolean): void {
    this.#options.journal.transact(() => {
      for (const delivery of group) this.#queue.settle(delivery, told);
      this.#advance();
    });
  }

  #advance(): void {
    const { cursor } = this.#queue;
    if (cursor === this.#cursor) return;
    this.#cursor = cursor;
    this.#options.moved(cursor);
  }

  /** What must wait, and can, waits for the next run. */
  #isOver({ ready }: Line): boolean {
    if (!this.#ended || this.#underWay > 0) return false;
    if (this.#queue.done) return true;
    return this.#options.journal.durable && ready.length === 0 && !this.#queue.isTrying;
  }

  #sleep({ ready, nextAt }: Line, now: number): void {
    this.#alarm?.unsubscribe();
    const blocked = ready.length > 0;
    const at = blocked && this.#underWay < this.#slots ? this.#pace.freeAt : nextAt;
    if (at === Infinity || (blocked && this.#underWay >= this.#slots)) return;
    const ms = Math.min(Math.max(at - now, 0), LONGEST_TIMER_MS);
    this.#alarm = timer(ms).subscribe(() => this.work());
  }
}

function toldOf({ position, event }: Delivery): Event {
  return position === undefined ? reminderOf(event) : event;
}
