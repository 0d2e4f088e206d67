import { NEVER, ReplaySubject, merge, of, throwError, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { Bin } from './bin.ts';
import { Fault } from '../../src/core/fault.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { behind } from '../../src/journal/behind.ts';
import { clock, virtually } from './virtual.ts';
import { eventsOf } from '../journal/journals.ts';
import { lane, type LaneOptions } from '../../src/stream/lane.ts';
import { someEvents } from '../sinks/anEvent.ts';
import type { EventLog, Journal } from '../../src/journal/journal.ts';
import type { Report } from '../../src/stream/report.ts';

const FULL = new Fault('SINK', 'bin is full', { retryable: true });
const SHUT = new Fault('SINK', 'bin is shut', { retryable: true, status: 403 });
const GONE = new Fault('SINK', 'bin is gone');

function laid(journal: EventLog, sink: Bin, part: Partial<LaneOptions> = {}): Observable<never> {
  const say = () => undefined;
  const random = () => 0;
  return lane({ journal, sink, cursor: 0, ended: NEVER, deadline: NEVER, say, random, ...part });
}

function filled(letters: string, capacity?: number): MemoryJournal {
  const journal = new MemoryJournal(capacity);
  journal.append(eventsOf(letters));
  return journal;
}

/** Appends the events that the letters of each value stand for. */
function feed(journal: Journal, news: Observable<string>): void {
  news.subscribe((letters) => journal.append(eventsOf(letters)));
}

describe('delivers', () => {
  it('what is in the journal from its cursor on, and what is appended', () => {
    virtually(({ hot, expectObservable }) => {
      const journal = filled('xyz');
      const bin = new Bin();
      const news = hot('   --a---b-');
      const unsub = '      --------!';
      const written = '    w-a---b-';

      feed(journal, news);
      expectObservable(bin.written, unsub).toBe(written, { w: 'yz', a: 'a', b: 'b' });
      expectObservable(laid(journal, bin, { cursor: 1 }), unsub).toBe('');
    });
  });

  it('one batch at a time: what is appended meanwhile makes the next one', () => {
    virtually(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const journal = new MemoryJournal();
      const slow = cold('   -----|         ');
      const news = hot('   -ab-c-d-----e---');
      const subs = ['      -^----!', '------^----!', '------------^---!'];
      const unsub = '      ----------------!';
      const written = '    -a----n-----e---';

      const bin = new Bin('slow', slow);
      feed(journal, news);
      expectObservable(bin.written, unsub).toBe(written, { a: 'a', n: 'bcd', e: 'e' });
      expectObservable(laid(journal, bin), unsub).toBe('');
      expectSubscriptions(slow.subscriptions).toBe(subs);
    });
  });

  it('at most 500 events at once', () => {
    const journal = new MemoryJournal();
    const sizes: number[] = [];
    const bin = new Bin();
    const write = bin.write.bind(bin);
    bin.write = (events) => {
      sizes.push(events.length);
      return write(events);
    };

    journal.append(someEvents(1_100));
    laid(journal, bin).subscribe().unsubscribe();

    expect(sizes).toEqual([500, 500, 100]);
  });

  it('what came before the journal first, to a lane that has it to deliver', () => {
    virtually(({ hot, expectObservable }) => {
      const journal = new MemoryJournal();
      const whole = behind(journal, eventsOf('xy'));
      const bin = new Bin();
      const news = hot('   --a-');
      const unsub = '      ----!';
      const written = '    w-a-';

      feed(journal, news);
      expectObservable(bin.written, unsub).toBe(written, { w: 'xy', a: 'a' });
      expectObservable(laid(whole, bin), unsub).toBe('');
    });
  });

  it('a backlog of hundreds of batches to a sink that accepts at once', () => {
    const journal = new MemoryJournal();
    const whole = behind(journal, someEvents(200_000));
    let delivered = 0;
    const bin = new Bin();
    bin.write = (events) => {
      delivered += events.length;
      return of(null);
    };

    laid(whole, bin).subscribe().unsubscribe();

    expect(delivered).toBe(200_000);
  });
});

describe('while the sink refuses', () => {
  it('repeats the batch, with what came meanwhile, after growing waits and for ever', () => {
    virtually(({ cold, hot, expectObservable }) => {
      const journal = filled('a');
      const refused = throwError(() => FULL);
      const news = hot('     100ms b      ');
      const unsub = '        20s !        ';
      const written = '      a 249ms n 249ms n 249ms n';

      const bin = new Bin('bin', refused, refused, refused, cold('|'));
      feed(journal, news);
      expectObservable(bin.written, unsub).toBe(written, { a: 'a', n: 'ab' });
      expectObservable(laid(journal, bin), unsub).toBe('');
    });
  });

  it('waits a random part of a ceiling that doubles up to half a minute', () => {
    virtually(({ expectObservable }) => {
      const journal = filled('a');
      const bin = new Bin(
        'bin',
        throwError(() => FULL),
      );
      const waits = [0.5, 0.75, 1.25, 2.25, 4.25, 8.25, 16.25, 30.25, 30.25];
      const written = `a ${waits.map((wait) => `${wait * 1000 - 1}ms a`).join(' ')}`;
      const unsub = '95s !';

      expectObservable(bin.written, unsub).toBe(written);
      expectObservable(laid(journal, bin, { random: () => 1 }), unsub).toBe('');
    });
  });

  it('says so once when it starts, when its cause changes and when it is over', () => {
    virtually(({ expectObservable, flush }) => {
      const journal = filled('a');
      const reports: Report[] = [];
      const times: string[] = [];
      const say = (report: Report) => {
        reports.push(report);
        times.push(clock());
      };
      const faults = [FULL, FULL, SHUT, SHUT].map((fault) => throwError(() => fault));

      const bin = new Bin('bin', ...faults, of(null));
      expectObservable(laid(journal, bin, { say }), '10s !').toBe('');
      flush();

      expect(reports).toEqual([
        { kind: 'sink', sink: 'bin', turn: 'failing', fault: FULL },
        { kind: 'sink', sink: 'bin', turn: 'failing differently', fault: SHUT },
        { kind: 'sink', sink: 'bin', turn: 'recovered', fault: null },
      ]);
      expect(times).toEqual(['0:00', '0:00.500', '0:01']);
    });
  });

  it('does not disturb another lane of the same journal', () => {
    virtually(({ hot, expectObservable }) => {
      const journal = new MemoryJournal();
      const broken = new Bin(
        'broken',
        throwError(() => FULL),
      );
      const well = new Bin('well');
      const news = hot('   -a--b--c-');
      const unsub = '      ---------!';
      const written = '    -a--b--c-';

      feed(journal, news);
      expectObservable(well.written, unsub).toBe(written);
      const lanes = merge(laid(journal, broken), laid(journal, well));
      expectObservable(lanes, unsub).toBe('');
    });
  });

  it('starts its waits anew after the sink has accepted something', () => {
    virtually(({ hot, expectObservable }) => {
      const journal = filled('a');
      const refused = throwError(() => FULL);
      const news = hot('   5s b');
      const unsub = '      7s !';
      const written = '    a 499ms a 749ms a 3749ms b 499ms b';

      const bin = new Bin('bin', refused, refused, of(null), refused, of(null));
      feed(journal, news);
      expectObservable(bin.written, unsub).toBe(written);
      expectObservable(laid(journal, bin, { random: () => 1 }), unsub).toBe('');
    });
  });
});

describe('errors', () => {
  it('when the sink refuses for good', () => {
    virtually(({ cold, expectObservable }) => {
      const bin = new Bin('bin', cold('--#', {}, GONE));

      expectObservable(laid(filled('a'), bin)).toBe('--#', {}, GONE);
    });
  });

  it('with a bug of the sink, even one that is thrown', () => {
    virtually(({ expectObservable }) => {
      const bug = new TypeError('x is undefined');
      const bin = new Bin();
      bin.write = () => {
        throw bug;
      };

      expectObservable(laid(filled('a'), bin)).toBe('#', {}, bug);
    });
  });
});

describe('lost events', () => {
  it('are reported when the journal had to make room, and the rest is delivered', () => {
    virtually(({ cold, hot, expectObservable, flush }) => {
      const journal = new MemoryJournal(2);
      const reports: Report[] = [];
      const say = (report: Report) => void reports.push(report);
      const slow = cold('  ----|');
      const news = hot('   abcdef');
      const unsub = '      ---------------!';
      const written = '    a---n---f------';

      const bin = new Bin('bin', slow);
      feed(journal, news);
      expectObservable(bin.written, unsub).toBe(written, { a: 'a', n: 'de', f: 'f' });
      expectObservable(laid(journal, bin, { say }), unsub).toBe('');
      flush();

      expect(reports).toEqual([{ kind: 'lost', sink: 'bin', events: 2, final: false }]);
    });
  });

  it('are reported once, though the batch after them has to be repeated', () => {
    virtually(({ expectObservable, flush }) => {
      const journal = new MemoryJournal(2);
      const reports: Report[] = [];
      const say = (report: Report) => void reports.push(report);
      const bin = new Bin(
        'bin',
        throwError(() => FULL),
        of(null),
      );

      journal.append(eventsOf('abcde'));
      expectObservable(bin.written, '1s !').toBe('n 249ms n', { n: 'de' });
      expectObservable(laid(journal, bin, { say }), '1s !').toBe('');
      flush();

      expect(reports.filter(({ kind }) => kind === 'lost')).toEqual([
        { kind: 'lost', sink: 'bin', events: 3, final: false },
      ]);
    });
  });
});

describe('at the end', () => {
  it('completes when nothing more will come and all is delivered', () => {
    virtually(({ hot, cold, expectObservable }) => {
      const journal = new MemoryJournal();
      const slow = cold('  -----|         ');
      const news = hot('   -abc           ');
      const ended = hot<void>('  ----e          ');
      const expected = '   -----------|   ';
      const written = '    -a----n--------';

      const bin = new Bin('bin', slow);
      feed(journal, news);
      expectObservable(bin.written, '15ms !').toBe(written, { a: 'a', n: 'bc' });
      expectObservable(laid(journal, bin, { ended })).toBe(expected);
    });
  });

  it('completes at once when there is nothing left to deliver', () => {
    virtually(({ hot, expectObservable }) => {
      const journal = filled('a');
      const ended = hot<void>('  ----e');
      const expected = '   ----|';

      const going = laid(journal, new Bin(), { ended });

      expectObservable(going).toBe(expected);
    });
  });

  it('delivers the rest when it learns of the end at its beginning', () => {
    virtually(({ expectObservable }) => {
      const ended = new ReplaySubject<void>(1);
      ended.next();
      const bin = new Bin();

      expectObservable(bin.written, '--!').toBe('a');
      expectObservable(laid(filled('a'), bin, { ended })).toBe('|');
    });
  });

  it('goes on trying to deliver the rest', () => {
    virtually(({ hot, expectObservable }) => {
      const ended = hot<void>('  -e');
      const expected = '   500ms |';
      const written = '    a 249ms a 249ms a';

      const refused = throwError(() => FULL);
      const bin = new Bin('bin', refused, refused, of(null));
      expectObservable(bin.written, '1s !').toBe(written);
      const going = laid(filled('a'), bin, { ended });
      expectObservable(going).toBe(expected);
    });
  });

  it('gives up when the time is up, and reports how many events are undelivered', () => {
    virtually(({ hot, cold, expectObservable, expectSubscriptions, flush }) => {
      const journal = new MemoryJournal();
      const reports: Report[] = [];
      const say = (report: Report) => void reports.push(report);
      const slow = cold('    ------|   ');
      const news = hot('     abc       ');
      const deadline = hot(' --------d ');
      const subs = ['        ^-----!', '------^-!'];
      const expected = '     --------| ';

      const bin = new Bin('bin', slow);
      feed(journal, news);
      expectObservable(laid(journal, bin, { deadline, say })).toBe(expected);
      expectSubscriptions(slow.subscriptions).toBe(subs);
      flush();

      expect(reports).toEqual([{ kind: 'lost', sink: 'bin', events: 2, final: true }]);
    });
  });

  it('reports nothing lost when the time is up and all is delivered', () => {
    virtually(({ hot, expectObservable, flush }) => {
      const reports: Report[] = [];
      const say = (report: Report) => void reports.push(report);
      const deadline = hot(' ---d');

      expectObservable(laid(filled('ab'), new Bin(), { deadline, say })).toBe('---|');
      flush();

      expect(reports).toEqual([]);
    });
  });
});

it('takes nothing for delivered that was given up: the next lane begins with it', () => {
  virtually(({ cold, expectObservable }) => {
    const journal = filled('ab');
    const never = cold('---------');
    const bin = new Bin('bin', never, of(null));

    expectObservable(bin.written, '------!').toBe('w---w', { w: 'ab' });
    expectObservable(laid(journal, bin), '^--!').toBe('');
    expectObservable(laid(journal, bin), '----^-!').toBe('');
  });
});
