import { describe, expect, it } from 'vitest';
import { Clerk, REFUSED, refusing } from './clerk.ts';
import { TERMS, aDesk, event, expectTold } from './delivering.ts';
import { isFlap } from '../../../src/stream/outbox/isFlap.ts';
import { virtually } from '../virtual.ts';

const terms = { ...TERMS, holdMs: 120_000 };

describe('a sink that holds', () => {
  it('is told of an event when it has lasted for so long', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk();
      desk.feed(time.hot('        60s x', { x: 'b1' }));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '2m a 59999ms b',
        values: { a: 'a1', b: 'b1' },
        unsub: '  5m !',
      });
    });
  });

  it('is never told of an incident that was over by then, and the cursor moves over it', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const clerk = new Clerk();
      desk.feed(time.hot('        60s x 58s y', { x: 'a2', y: 'a3!' }));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '2m b',
        values: { b: 'b1' },
        unsub: '  9m !',
      });
      time.flush();

      expect(desk.cursors.at(-1)).toBe(4);
    });
  });

  it('is never told of what was taken off the page by then', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk();
      const removed = () => desk.journal.append([event('a2', { change: 'removed' })]);
      time.cold('60s x').subscribe(removed);

      expectTold(time, clerk, desk.delivered(clerk, { terms }), { marbles: '', unsub: '9m !' });
    });
  });

  it('waits no longer for what was seen by a clock that is ahead', () => {
    virtually((time) => {
      const desk = aDesk('');
      desk.journal.append([event('a1', { observed_at: '1970-01-02T00:00:00.000Z' })]);
      const clerk = new Clerk();

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '2m a',
        values: { a: 'a1' },
        unsub: '  9m !',
      });
    });
  });

  it('is told all of an incident that lasted for longer, each event in its time', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk();
      desk.feed(time.hot('        60s x 60s y', { x: 'a2', y: 'a3!' }));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '2m a 59999ms x 60s y',
        values: { a: 'a1', x: 'a2', y: 'a3!' },
        unsub: '  9m !',
      });
    });
  });

  it('is told when it begins anew', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk();
      desk.feed(time.hot('        30s x 30s y', { x: 'a2!', y: 'a3' }));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '180001ms y',
        values: { y: 'a3' },
        unsub: '  9m !',
      });
    });
  });

  it('is not told of an incident that was over when it was first seen', () => {
    virtually((time) => {
      const desk = aDesk('a1!');
      const clerk = new Clerk();

      expectTold(time, clerk, desk.delivered(clerk, { terms }), { marbles: '', unsub: '9m !' });
    });
  });

  it('does not wait anew for what has waited before the start', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk();

      time.expectObservable(clerk.told, '9m !').toBe('3m a', { a: 'a1' });
      time.expectObservable(desk.delivered(clerk, { terms }), '3m ^ 5m !').toBe('');
    });
  });

  it('is told at once when nothing more will come, if it would be lost otherwise', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 b2!');
      const clerk = new Clerk();
      const ended = time.hot<void>('10s e');

      time.expectObservable(clerk.told).toBe('10s a', { a: 'a1' });
      time.expectObservable(desk.delivered(clerk, { terms, ended })).toBe('10s |');
    });
  });

  it('is told by the next run when the journal is durable, and the end does not wait for it', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk();
      const journal = Object.assign(desk.journal, { durable: true });
      const ended = time.hot<void>('10s e');

      time.expectObservable(clerk.told).toBe('');
      time.expectObservable(desk.delivered(clerk, { terms, ended, journal })).toBe('10s |');
      time.flush();

      expect(desk.reports).toEqual([{ kind: 'waiting', sink: 'clerk', events: 1 }]);
      expect(desk.cursors).toEqual([]);
    });
  });
});

it('what the journal no longer knows is judged by itself', () => {
  expect(isFlap(event('a1'), [event('a2!')], 1)).toBe(false);
  expect(isFlap(event('a1'), [event('a1'), event('a2!')], 1)).toBe(true);
});

describe('what was told of an incident decides over its end', () => {
  /** Incidents are wanted by their first event, and their ends never. */
  const route = ({ id }: { id: string }, told: boolean) => told || id.endsWith('1');

  it('which is told, though the filter would not let it through', () => {
    virtually((time) => {
      const desk = aDesk('a1 a2! b2!');
      const clerk = new Clerk();

      expectTold(time, clerk, desk.delivered(clerk, { route }), {
        marbles: '(ax)',
        values: { a: 'a1', x: 'a2!' },
        unsub: '  9ms !',
      });
    });
  });

  it('also after a restart', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk();
      desk.feed(time.hot('                --x', { x: 'a2!' }));

      time.expectObservable(clerk.told, '9ms !').toBe('a---x', { a: 'a1', x: 'a2!' });
      time.expectObservable(desk.delivered(clerk, { route }), '-!').toBe('');
      time.expectObservable(desk.delivered(clerk, { route, cursor: 1 }), '----^ 5ms !').toBe('');
    });
  });

  it('and is told when its beginning is a dead letter, which may be told yet', () => {
    virtually((time) => {
      const desk = aDesk('a1 a2!');
      const clerk = new Clerk(refusing('a1', REFUSED));

      expectTold(time, clerk, desk.delivered(clerk, { route }), {
        marbles: '(ax)',
        values: { a: 'a1', x: 'a2!' },
        unsub: '  9ms !',
      });
    });
  });
});
