import { describe, expect, it } from 'vitest';
import { throwError, timer } from 'rxjs';
import { BUSY, Clerk, REFUSED, refusing } from './clerk.ts';
import { Desk, TERMS, aDesk, event, expectTold } from './delivering.ts';
import { virtually } from '../virtual.ts';

const terms = { ...TERMS, digestMs: 900_000 };
const digests = { digests: true };

describe('a sink that takes digests', () => {
  it('is told in one message what has come since the oldest waits', () => {
    virtually((time) => {
      const desk = aDesk('');
      const clerk = new Clerk(undefined, digests);
      desk.feed(time.hot('60s x 5m y 20m z', { x: 'a1', y: 'b1 a2!', z: 'c1' }));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '960s x 1500001ms z',
        values: { x: '[a1+b1+a2!]', z: '[c1]' },
        unsub: '  60m !',
      });
      time.flush();

      expect(desk.cursors).toEqual([3, 4]);
    });
  });

  it('is told what its filter lets through, and the end of what is in the same message', () => {
    virtually((time) => {
      const desk = aDesk('f1 a1 f2! a2!');
      const clerk = new Clerk(undefined, digests);
      const route = ({ id }: { id: string }, told: boolean) => told || id === 'a1';

      expectTold(time, clerk, desk.delivered(clerk, { terms, route }), {
        marbles: '15m x',
        values: { x: '[a1+a2!]' },
        unsub: '  60m !',
      });
      time.flush();

      expect(desk.cursors.at(-1)).toBe(4);
    });
  });

  it('waits no longer than that over restarts', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk(undefined, digests);

      time.expectObservable(clerk.told, '60m !').toBe('15m x', { x: '[a1]' });
      time.expectObservable(desk.delivered(clerk, { terms }), '10m !').toBe('');
      time.expectObservable(desk.delivered(clerk, { terms }), '12m ^ 20m !').toBe('');
    });
  });

  it('collects after it has held, and leaves out what was over', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const clerk = new Clerk(undefined, digests);
      desk.feed(time.hot('60s x', { x: 'b2!' }));

      const held = { ...terms, holdMs: 120_000 };
      expectTold(time, clerk, desk.delivered(clerk, { terms: held }), {
        marbles: '17m x',
        values: { x: '[a1]' },
        unsub: '  60m !',
      });
    });
  });

  it('is told again, with what came meanwhile, when it could not take it', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk(refusing('a1', BUSY, 1), digests);
      desk.feed(time.hot('900500ms x', { x: 'b1' }));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '15m x 999ms y',
        values: { x: '[a1]', y: '[a1+b1]' },
        unsub: '  60m !',
      });
    });
  });

  it('that refuses a message is told its parts, until what it does not take is found', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1 d1');
      const clerk = new Clerk(refusing('c1', REFUSED), digests);

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '15m (wxyzd)',
        values: { w: '[a1+b1+c1+d1]', x: '[a1+b1]', y: '[c1+d1]', z: '[c1]', d: '[d1]' },
        unsub: '  60m !',
      });
      time.flush();

      expect(desk.dead.map(({ event: { id } }) => id)).toEqual(['c1']);
    });
  });

  it('is told in parts what it fails at for long, and in one message again when that helped', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1 d1');
      let down = true;
      const clerk = new Clerk(() => (down ? throwError(() => BUSY) : timer(1)), digests);
      time.cold('16m x').subscribe(() => (down = false));
      const told: string[] = [];
      clerk.told.subscribe((ids) => void told.push(ids));

      time.expectObservable(desk.delivered(clerk, { terms }), '60m !').toBe('');
      time.flush();

      expect(new Set(told.slice(0, 5))).toEqual(new Set(['[a1+b1+c1+d1]']));
      expect(told.slice(-2)).toEqual(['[a1]', '[b1+c1+d1]']);
    });
  });

  it('is told at once when there is no room for more', () => {
    virtually((time) => {
      const desk = new Desk();
      desk.journal.append(Array.from({ length: 501 }, (_, n) => event('a1', { id: `${n}` })));
      const clerk = new Clerk(undefined, digests);

      time.expectObservable(desk.delivered(clerk, { terms }), '1m !').toBe('');
      time.flush();

      expect(clerk.written.map(({ length }) => length)).toEqual([500]);
    });
  });

  it('is told by itself each event when it cannot tell many', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const clerk = new Clerk();

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: '(ab)',
        values: { a: 'a1', b: 'b1' },
        unsub: '  60m !',
      });
    });
  });

  it('is told what was collected when nothing more will come, if it would be lost otherwise', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const clerk = new Clerk(undefined, digests);
      const ended = time.hot<void>('10s e');

      time.expectObservable(clerk.told).toBe('10s x', { x: '[a1+b1]' });
      time.expectObservable(desk.delivered(clerk, { terms, ended })).toBe('10s |');
    });
  });
});
