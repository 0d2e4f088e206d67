import { takeUntil, tap, timer, type Observable } from 'rxjs';
import { ACME_URL, aPlatform, onePart } from './beacon.ts';
import { Memory } from '../../src/core/memory.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { actor, type Output } from '../../src/stream/actor.ts';
import { clock, now } from './virtual.ts';
import { detect } from '../../src/stream/detect.ts';
import type { ActorOptions } from '../../src/stream/actorOptions.ts';
import type { Event } from '../../src/core/event.ts';
import type { Report } from '../../src/stream/report.ts';
import type { Wire } from './wire.ts';

/** An actor for the page of Acme, polled every minute with dice that always fall on 0. */
export function acting(wire: Wire, part: Partial<ActorOptions> = {}): ActorOptions {
  const random = part.random ?? (() => 0);
  const platform = aPlatform('beacon', onePart);
  return {
    name: 'acme',
    title: undefined,
    url: ACME_URL,
    platform,
    platforms: [platform],
    types: ['incident', 'maintenance'],
    wants: () => true,
    pace: { everyMs: 60_000, openEveryMs: 60_000 },
    request: { headers: undefined, timeoutMs: 10_000 },
    retry: { retries: 0, baseMs: 500, capMs: 10_000, patienceMs: 15_000, random },
    memory: new Memory('active'),
    ask: wire.ask,
    say: () => undefined,
    now,
    steady: now,
    random,
    place: { index: 0, count: 1 },
    once: false,
    ...part,
  };
}

/** What happened while a page was watched; times as `1:00`. */
export interface Watching {
  readonly outputs: Output[];
  /** `1:00 list`, `2:00 list unchanged`, `3:00 swept NETWORK`. */
  readonly lines: string[];
  readonly reports: Report[];
  readonly events: readonly Event[];
}

/** Watches a page until then, with its news going into a journal. Flush the scheduler to see. */
export function watching(options: ActorOptions, untilMs: number): Watching {
  const journal = new MemoryJournal();
  const outputs: Output[] = [];
  const lines: string[] = [];
  const reports: Report[] = [];
  const say = (report: Report) => void reports.push(report);
  const watched: Observable<unknown> = actor({ ...options, say }).pipe(
    tap((output) => {
      outputs.push(output);
      lines.push(`${clock()} ${lineOf(output)}`);
    }),
    detect(options.memory, journal, say),
    takeUntil(timer(untilMs)),
  );
  watched.subscribe();
  return {
    outputs,
    lines,
    reports,
    get events() {
      return journal.read(0, Infinity).events;
    },
  };
}

function lineOf(output: Output): string {
  if (output.kind === 'swept') return output.fault === null ? 'well' : output.fault.code;
  const { source, reading, moved } = output.read;
  const words = reading?.entries.map(({ id }) => id).join('') ?? 'unchanged';
  return [source, words, moved ? 'moved' : ''].filter((word) => word !== '').join(' ');
}
