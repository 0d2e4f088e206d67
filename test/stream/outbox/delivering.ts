import { NEVER, type Observable } from 'rxjs';
import type { RunHelpers } from 'rxjs/testing';
import type { Clerk } from './clerk.ts';
import { MemoryJournal } from '../../../src/journal/memory.ts';
import { anEvent } from '../../sinks/anEvent.ts';
import { clock, now } from '../virtual.ts';
import { deliver, type DeliverOptions } from '../../../src/stream/deliver.ts';
import type { Dead, Terms } from '../../../src/stream/outbox/terms.ts';
import type { Event } from '../../../src/core/event.ts';
import type { Report } from '../../../src/stream/report.ts';

/** The event that `a2` stands for: the second of incident a, seen now. `a2!` is its end. */
export function event(word: string, part: Partial<Event> = {}): Event {
  const closed = word.endsWith('!');
  return anEvent({
    id: word,
    incident_id: word.charAt(0),
    observed_at: new Date(now()).toISOString(),
    change: closed ? 'resolved' : 'updated',
    status: closed ? 'resolved' : 'investigating',
    ...part,
  });
}

export function eventsOf(words: string): Event[] {
  return words.split(' ').map((word) => event(word));
}

export const TERMS: Terms = {
  batch: 1,
  ordered: false,
  endsRefused: false,
  rate: 6000,
  holdMs: 0,
  digestMs: undefined,
  remindMs: undefined,
  giveUpMs: 259_200_000,
  writeMs: 60_000,
};

/** What became of a delivery beside what the sink was told. */
export class Desk {
  readonly journal: MemoryJournal;
  readonly cursors: number[] = [];
  readonly dead: Dead[] = [];
  readonly reports: Report[] = [];
  /** When something was said, and what. */
  readonly said: string[] = [];

  constructor(journal = new MemoryJournal()) {
    this.journal = journal;
  }

  /** Appends events now, and whenever a marble comes. */
  feed(news: Observable<string>): void {
    news.subscribe((words) => this.journal.append(eventsOf(words)));
  }

  delivered(clerk: Clerk, part: Partial<DeliverOptions> & { terms?: Terms } = {}) {
    const { journal } = this;
    return deliver({
      log: journal,
      journal,
      sink: clerk,
      cursor: 0,
      moved: (cursor) => void this.cursors.push(cursor),
      store: journal.storeOf('clerk'),
      route: () => true,
      bury: (dead) => void this.dead.push(dead),
      say: (report) => this.#hear(report),
      ended: NEVER,
      deadline: NEVER,
      now,
      steady: now,
      random: () => 0,
      terms: TERMS,
      ...part,
    });
  }

  #hear(report: Report): void {
    this.reports.push(report);
    const turn = 'turn' in report ? ` ${report.turn}` : '';
    this.said.push(`${clock()} ${report.kind}${turn}`);
  }
}

/** A desk whose journal holds what the words say. */
export function aDesk(words = ''): Desk {
  const desk = new Desk();
  if (words !== '') desk.journal.append(eventsOf(words));
  return desk;
}

/** Expects a clerk to be told what the marbles say; letters stand for the words in `values`. */
export function expectTold(
  { expectObservable }: RunHelpers,
  clerk: Clerk,
  lane: Observable<never>,
  { marbles, values, unsub }: { marbles: string; values?: Record<string, string>; unsub: string },
): void {
  expectObservable(clerk.told, unsub).toBe(marbles, values);
  expectObservable(lane, unsub).toBe('');
}
