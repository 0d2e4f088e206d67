import { EMPTY, concat, map, of, throwError, type Observable } from 'rxjs';
import { aRead, aReading } from './incidents.ts';
import { describe, expect, it } from 'vitest';
import { Memory } from '../../src/core/memory.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { aFault, now, virtually } from './virtual.ts';
import { detect } from '../../src/stream/detect.ts';
import type { Event } from '../../src/core/event.ts';
import type { Journal } from '../../src/journal/journal.ts';
import type { Output } from '../../src/stream/actor.ts';
import type { Read } from '../../src/core/read.ts';
import type { Report } from '../../src/stream/report.ts';

const SWEPT: Output = { kind: 'swept', provider: 'acme', fault: null };
const FAILED: Output = { kind: 'swept', provider: 'acme', fault: aFault('NETWORK') };

/** What an actor emits: reads by their words at the time they come, `s` for a sweep. */
function outputs(reads: Record<string, Read>, letters: Observable<string>): Observable<Output> {
  return letters.pipe(
    map((letter): Output => {
      const read = reads[letter];
      return read === undefined ? SWEPT : { kind: 'read', read: { ...read, at: now() } };
    }),
  );
}

function told(journal: Journal): string[] {
  return journal.read(0, 100).events.map(inShort);
}

function inShort({ incident_id, change }: Event): string {
  return `${incident_id} ${change}`;
}

/** A journal that refuses as often as told. */
class BrokenJournal extends MemoryJournal {
  #refusals: number;

  constructor(refusals: number) {
    super();
    this.#refusals = refusals;
  }

  override append(events: readonly Event[]): void {
    if (events.length > 0 && this.#refusals-- > 0) throw new Error('no space left on device');
    super.append(events);
  }
}

it('brings the news into the journal before the sweep passes, and passes nothing else', () => {
  virtually(({ hot, expectObservable, flush }) => {
    const journal = new MemoryJournal();
    const reads = { a: aRead('a1'), b: aRead('b1 a2') };
    const polls = hot('  -(as)-(bs)-');
    const expected = '   -s----x-----';
    const unsub = '      ------------!';

    const swept = outputs(reads, polls).pipe(
      detect(new Memory('active'), journal, () => undefined),
      map(() => told(journal)),
    );
    const one = ['a opened'];
    const both = ['a opened', 'a updated', 'b opened'];
    expectObservable(swept, unsub).toBe(expected, { s: one, x: both });
    flush();
  });
});

it('passes the sweeps as they are', () => {
  virtually(({ cold, expectObservable }) => {
    const sweeps = cold<Output>('-s-f-|', { s: SWEPT, f: FAILED });

    const swept = sweeps.pipe(detect(new Memory('active'), new MemoryJournal(), () => undefined));

    expectObservable(swept).toBe('-s-f-|', { s: SWEPT, f: FAILED });
  });
});

it('hears each actor once, so that no request is made twice', () => {
  virtually(({ cold, expectObservable, expectSubscriptions }) => {
    const sweeps = cold<Output>('-s|', { s: SWEPT });

    const swept = sweeps.pipe(detect(new Memory('active'), new MemoryJournal(), () => undefined));

    expectObservable(swept).toBe('-s|', { s: SWEPT });
    expectSubscriptions(sweeps.subscriptions).toBe('^-!');
  });
});

describe('when the journal refuses', () => {
  it('errors, remembers nothing, and tells it with the next read', () => {
    const memory = new Memory('active');
    const journal = new BrokenJournal(1);
    const memories: number[] = [];

    virtually(({ hot, expectObservable, flush }) => {
      const polls = hot('  -a-a-a');
      const expected = '   -#    ';

      const broken = outputs({ a: aRead('a1') }, polls).pipe(
        detect(memory, journal, () => undefined),
      );
      const again = outputs({ a: aRead('a1') }, polls).pipe(
        detect(memory, journal, () => undefined),
      );
      expectObservable(broken).toBe(expected, {}, new Error('no space left on device'));
      memories.push(memory.slots.size);
      expectObservable(again, '--^---!').toBe('');
      flush();
    });

    expect(memories).toEqual([0]);
    expect(told(journal)).toEqual(['a opened']);
  });

  it('begins a page anew that was read for the first time', () => {
    const memory = new Memory('active');
    const read = concat(of<Output>({ kind: 'read', read: aRead('a4 b1') }), EMPTY);

    virtually(({ expectObservable }) => {
      const broken = read.pipe(detect(memory, new BrokenJournal(1), () => undefined));
      expectObservable(broken).toBe('#', {}, new Error('no space left on device'));
    });

    expect(memory.part('incidents')).toBeUndefined();
    expect(memory.slots.size).toBe(0);
  });
});

describe('an incident that cannot be understood', () => {
  it('costs the page no other', () => {
    virtually(({ hot, flush }) => {
      const journal = new MemoryJournal();
      const polls = hot('-a');

      outputs({ a: aRead('c1 b! a1') }, polls)
        .pipe(detect(new Memory('active'), journal, () => undefined))
        .subscribe();
      flush();

      expect(told(journal)).toEqual(['a opened', 'c opened']);
    });
  });

  it('is told when it can be', () => {
    virtually(({ hot, flush }) => {
      const journal = new MemoryJournal();
      const polls = hot('-a-b');

      outputs({ a: aRead('b? a1'), b: aRead('b2 a1') }, polls)
        .pipe(detect(new Memory('active'), journal, () => undefined))
        .subscribe();
      flush();

      expect(told(journal)).toEqual(['a opened', 'b opened']);
    });
  });

  it('is reported once, with the bug as its cause', () => {
    expect(
      reported('-a-a-b-e-a', { a: aRead('b! a1'), b: aRead('b! a2'), e: aRead('a2') }),
    ).toEqual(['incident b could not be read: x is not a function']);
  });

  it('is reported once though the page has a fault of another kind in another part', () => {
    const plans = aRead('', { part: 'maintenances', reading: aReading('m?', {}, 'maintenance') });

    const reports = reported('-(am)-(am)-(am)', { a: aRead('b? a1'), m: plans });

    expect(reports).toEqual(['incident b has no status', 'incident m has no status']);
  });

  it('is reported again when it could be understood in between', () => {
    const reports = reported('-a-e-a', { a: aRead('b? a1'), e: aRead('b1 a1') });

    expect(reports).toEqual(['incident b has no status', 'incident b has no status']);
  });

  it('is reported beside those that were reported before', () => {
    const reports = reported('-a-b', { a: aRead('b?'), b: aRead('c? b?') });

    expect(reports.toSorted()).toEqual(['incident b has no status', 'incident c has no status']);
  });
});

/** What is reported of these reads. */
function reported(marbles: string, reads: Record<string, Read>): string[] {
  const reports: Report[] = [];
  virtually(({ hot }) => {
    outputs(reads, hot(marbles))
      .pipe(
        detect(new Memory('active'), new MemoryJournal(), (report) => void reports.push(report)),
      )
      .subscribe();
  });
  return reports.map((report) => {
    if (report.kind !== 'unreadable') throw new Error(`unexpected report of ${report.kind}`);
    const { message, cause } = report.fault;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  });
}

it('errors with a bug of the actor', () => {
  virtually(({ expectObservable }) => {
    const bug = new TypeError('x is undefined');

    const crashed = throwError(() => bug).pipe(
      detect(new Memory('active'), new MemoryJournal(), () => undefined),
    );

    expectObservable(crashed).toBe('#', {}, bug);
  });
});

it('does not count a page as read on which an incident cannot be understood', () => {
  virtually(({ hot, flush }) => {
    const broken = aReading('a1');
    const entries = broken.entries.map((entry) => ({
      ...entry,
      incident: () => {
        throw aFault('BAD_BODY');
      },
    }));
    const reads = { a: { ...aRead('a1'), reading: { ...broken, entries } }, b: aRead('a1') };
    const codes: (string | undefined)[] = [];

    outputs(reads, hot('(as)s(bs)'))
      .pipe(detect(new Memory('active'), new MemoryJournal(), () => undefined))
      .subscribe(({ fault }) => codes.push(fault?.code));
    flush();

    expect(codes).toEqual(['BAD_BODY', 'BAD_BODY', undefined]);
  });
});
