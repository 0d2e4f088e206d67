import {
  NEVER,
  concatMap,
  defer,
  finalize,
  ignoreElements,
  merge,
  take,
  tap,
  timer,
  type Observable,
} from 'rxjs';
import { describe, expect, it } from 'vitest';
import { Bin } from './bin.ts';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { virtually } from './virtual.ts';
import { eventsOf } from '../journal/journals.ts';
import { lane } from '../../src/stream/lane.ts';
import { pipeline, type Ending } from '../../src/stream/pipeline.ts';
import type { Journal } from '../../src/journal/journal.ts';
import type { Report } from '../../src/stream/report.ts';
import type { Say } from '../../src/stream/report.ts';

/** An actor whose news are letters, put into the journal as they come. */
function recorded(journal: Journal, news: Observable<string>): Observable<unknown> {
  return news.pipe(tap((letters) => journal.append(eventsOf(letters))));
}

function laneOf(journal: Journal, sink: Bin, say: Say = () => undefined) {
  return (ending: Ending) => lane({ journal, sink, cursor: 0, say, random: () => 0, ...ending });
}

describe('runs', () => {
  it('until the actors have completed and the lanes have delivered', () => {
    virtually(({ cold, expectObservable }) => {
      const journal = new MemoryJournal();
      const actors = cold('  -ab|        ');
      const slow = cold('     ----|      ');
      const expected = '     ---------|  ';
      const written = '      -a---b------';

      const bin = new Bin('bin', slow);
      const lanes = [laneOf(journal, bin)];
      const whole = pipeline({
        actors: recorded(journal, actors),
        lanes,
        stop: NEVER,
        drainMs: 1,
      });
      expectObservable(bin.written, '------------!').toBe(written);
      expectObservable(whole).toBe(expected);
    });
  });

  it('without a stop as long as a lane needs: nothing is cut off', () => {
    virtually(({ cold, expectObservable }) => {
      const journal = new MemoryJournal();
      const slow = cold('  60m |');

      const bin = new Bin('bin', slow);
      const actors = recorded(journal, cold('(a|)'));
      const whole = pipeline({ actors, lanes: [laneOf(journal, bin)], stop: NEVER, drainMs: 5 });
      expectObservable(whole).toBe('60m |');
    });
  });

  it('on when who could ask to stop has gone', () => {
    virtually(({ cold, expectObservable }) => {
      const journal = new MemoryJournal();
      const actors = cold(' --a--|');
      const stop = cold('   -|    ');
      const expected = '    -----|';

      const lanes = [laneOf(journal, new Bin())];
      const whole = pipeline({ actors: recorded(journal, actors), lanes, stop, drainMs: 5 });
      expectObservable(whole).toBe(expected);
    });
  });

  it('and lets go of who could ask to stop when all is done', () => {
    virtually(({ cold, expectObservable, expectSubscriptions }) => {
      const actors = cold('a-|');
      const stop = cold('  ------');

      const lanes = [laneOf(new MemoryJournal(), new Bin())];
      expectObservable(pipeline({ actors, lanes, stop, drainMs: 5 })).toBe('--|');
      expectSubscriptions(stop.subscriptions).toBe('^-!');
    });
  });

  it('without a lane', () => {
    virtually(({ cold, expectObservable }) => {
      const actors = cold('a-|');

      expectObservable(pipeline({ actors, lanes: [], stop: NEVER, drainMs: 5 })).toBe('--|');
    });
  });
});

describe('asked to stop', () => {
  it('ends the actors, and lets the lanes deliver what is in the journal', () => {
    virtually(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const journal = new MemoryJournal();
      const actors = cold('  -a-b-c-d-e-f');
      const slow = cold('     -----|');
      const stop = hot('     ------s      ');
      const actorsSub = '    ^-----!      ';
      const expected = '     -----------| ';
      const written = '      -a----n------';

      const bin = new Bin('bin', slow);
      const lanes = [laneOf(journal, bin)];
      const whole = pipeline({ actors: recorded(journal, actors), lanes, stop, drainMs: 100 });
      expectObservable(bin.written, '-------------!').toBe(written, { a: 'a', n: 'bc' });
      expectObservable(whole).toBe(expected);
      expectSubscriptions(actors.subscriptions).toBe(actorsSub);
    });
  });

  it('gives a lane that begins meanwhile no longer than the others', () => {
    virtually(({ hot, expectObservable }) => {
      const stop = hot('    --s     ');
      const expected = '    ------| ';

      const lane = ({ deadline }: Ending) => deadline.pipe(take(1), ignoreElements());
      const late = (ending: Ending) => timer(4).pipe(concatMap(() => lane(ending)));
      const whole = pipeline({ actors: NEVER, lanes: [lane, late], stop, drainMs: 4 });
      expectObservable(whole).toBe(expected);
    });
  });

  it('has ended the actors before it tells the lanes so', () => {
    virtually(({ hot, expectObservable, flush }) => {
      const order: string[] = [];
      const actors = NEVER.pipe(finalize(() => order.push('actors ended')));
      const listening = ({ ended }: Ending) =>
        ended.pipe(
          tap(() => order.push('lanes told')),
          ignoreElements(),
        );

      const whole = pipeline({ actors, lanes: [listening], stop: hot('-s'), drainMs: 2 });
      expectObservable(whole, '----!').toBe('');
      flush();

      expect(order).toEqual(['actors ended', 'lanes told']);
    });
  });

  it('gives the lanes only so much time, and reports what is lost', () => {
    virtually(({ cold, hot, expectObservable, flush }) => {
      const journal = new MemoryJournal();
      const reports: Report[] = [];
      const slow = cold('   60m |   ');
      const actors = cold(' a---b--');
      const stop = hot('    -----s ');
      const expected = '    ----- 9ms |';

      const bin = new Bin('slow', slow);
      const lanes = [
        laneOf(journal, bin, (report) => void reports.push(report)),
        laneOf(journal, new Bin('quick')),
      ];
      const whole = pipeline({ actors: recorded(journal, actors), lanes, stop, drainMs: 9 });
      expectObservable(whole).toBe(expected);
      flush();

      expect(reports).toEqual([{ kind: 'lost', sink: 'slow', events: 2, final: true }]);
    });
  });

  it('does not use up the time when all is delivered', () => {
    virtually(({ cold, hot, expectObservable }) => {
      const journal = new MemoryJournal();
      const actors = cold(' a---b--');
      const stop = hot('    -----s ');

      const lanes = [laneOf(journal, new Bin())];
      const whole = pipeline({ actors: recorded(journal, actors), lanes, stop, drainMs: 5_000 });
      expectObservable(whole).toBe('-----|');
    });
  });

  it('more than once counts its time from the first', () => {
    virtually(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const journal = new MemoryJournal();
      const slow = cold('   60m |');
      const actors = cold(' a---b---');
      const stop = hot('    -s--s--s');

      const lanes = [laneOf(journal, new Bin('slow', slow))];
      const whole = pipeline({ actors: recorded(journal, actors), lanes, stop, drainMs: 8 });
      expectObservable(whole).toBe('---------|');
      expectSubscriptions(stop.subscriptions).toBe('^!');
    });
  });
});

it('subscribes to the lanes first, so that none misses what an actor says at once', () => {
  virtually(({ cold, expectObservable, flush }) => {
    const order: string[] = [];
    const actors = defer(() => {
      order.push('actors');
      return cold('|');
    });
    const listening = ({ ended }: Ending) =>
      defer(() => {
        order.push('lane');
        return merge(ended).pipe(ignoreElements());
      });

    const whole = pipeline({ actors, lanes: [listening], stop: NEVER, drainMs: 1 });
    expectObservable(whole, '--!').toBe('');
    flush();

    expect(order).toEqual(['lane', 'actors']);
  });
});

it('errors with a bug of the actors', () => {
  virtually(({ cold, expectObservable }) => {
    const bug = new TypeError('x is undefined');

    const lanes = [laneOf(new MemoryJournal(), new Bin())];
    const whole = pipeline({ actors: cold('--#', {}, bug), lanes, stop: NEVER, drainMs: 1 });
    expectObservable(whole).toBe('--#', {}, bug);
  });
});
