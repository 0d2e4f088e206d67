import { NEVER, mergeMap, of, throwError, timer, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { BUSY, Clerk, REFUSED, refusing } from './clerk.ts';
import { Fault } from '../../../src/core/fault.ts';
import { MemoryJournal } from '../../../src/journal/memory.ts';
import { Desk, TERMS, aDesk, event, eventsOf, expectTold } from './delivering.ts';
import { clock, now, virtually } from '../virtual.ts';

describe('a lane to a place elsewhere delivers', () => {
  it('what is in the journal from its cursor on, and what is appended', () => {
    virtually((time) => {
      const desk = aDesk('x1 y1');
      const clerk = new Clerk();
      desk.feed(time.hot(' --a', { a: 'a1' }));

      const lane = desk.delivered(clerk, { cursor: 1 });
      expectTold(time, clerk, lane, {
        marbles: '          y-a',
        values: { y: 'y1', a: 'a1' },
        unsub: '            ----!',
      });
      time.flush();

      expect(desk.cursors).toEqual([2, 3]);
    });
  });

  it('the events of one incident one after the other, and four incidents at once', () => {
    virtually((time) => {
      const desk = aDesk('a1 a2 b1 c1 d1 e1');
      const clerk = new Clerk(() => timer(6));

      const lane = desk.delivered(clerk);
      expectTold(time, clerk, lane, {
        marbles: '(abcd)(xe)',
        values: { a: 'a1', b: 'b1', c: 'c1', d: 'd1', x: 'a2', e: 'e1' },
        unsub: '  ---------------!',
      });
    });
  });

  it('a backlog of many windows to a sink that takes them at once', () => {
    const desk = new Desk();
    desk.journal.append(
      Array.from({ length: 9_000 }, (_, n) => event('a1', { id: `${n}`, incident_id: `${n}` })),
    );
    let taken = 0;
    const clerk = new Clerk(() => of((taken += 1)));

    desk
      .delivered(clerk, { terms: { ...TERMS, rate: 1e9 } })
      .subscribe()
      .unsubscribe();

    expect(taken).toBe(9_000);
  });

  it('many events in one write to a sink that takes many, one of each incident', () => {
    virtually((time) => {
      const desk = aDesk('a1 a2 b1 c1 d1');
      const clerk = new Clerk(() => timer(5));

      expectTold(time, clerk, desk.delivered(clerk, { terms: { ...TERMS, batch: 3 } }), {
        marbles: '(xd)-y',
        values: { x: 'a1+b1+c1', d: 'd1', y: 'a2' },
        unsub: '  ---------------!',
      });
    });
  });
});

describe('a sink that is told in the order of the journal', () => {
  const terms = { ...TERMS, ordered: true, batch: 3, rate: Infinity, writeMs: Infinity };

  it('gets one write after the other, also of the same incident', () => {
    virtually((time) => {
      const desk = aDesk('a1 a2 b1 c1 f1 d1');
      const clerk = new Clerk(() => timer(5));
      const route = ({ id }: { id: string }) => id !== 'f1';

      expectTold(time, clerk, desk.delivered(clerk, { terms, route }), {
        marbles: 'x----y',
        values: { x: 'a1+a2+b1', y: 'c1+d1' },
        unsub: '  ---------------!',
      });
      time.flush();

      expect(desk.cursors).toEqual([3, 6]);
    });
  });

  it('gets nothing else before what it could not take, however often that fails', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      let down = true;
      const clerk = new Clerk(() => (down ? throwError(() => BUSY) : of(null)));
      time.cold('300m x').subscribe(() => (down = false));
      desk.feed(time.hot('60s c', { c: 'c1' }));

      const lane = desk.delivered(clerk, { terms: { ...terms, giveUpMs: Infinity } });
      time.expectObservable(lane, '600m !').toBe('');
      time.flush();

      const told = clerk.written.map((events) => events.map(({ id }) => id).join('+'));
      expect(told.every((ids) => ids.startsWith('a1') || ids === told.at(-1))).toBe(true);
      expect(told.slice(-2)).toEqual(['a1', 'b1+c1']);
      expect(desk.dead).toEqual([]);
    });
  });
});

describe('the cursor', () => {
  it('stays before the first event that is not settled', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1');
      const clerk = new Clerk((id) => (id === 'a1' ? timer(5) : of(null)));
      const moves: string[] = [];
      const moved = (cursor: number) => void moves.push(`${clock()} ${cursor}`);

      time.expectObservable(desk.delivered(clerk, { moved }), '9ms !').toBe('');
      time.flush();

      expect(moves).toEqual(['0:00.005 3']);
    });
  });

  it('moves over what is filtered', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1');
      const clerk = new Clerk();

      const lane = desk.delivered(clerk, { route: ({ id }) => id === 'b1' });
      expectTold(time, clerk, lane, { marbles: 'b', values: { b: 'b1' }, unsub: '9ms !' });
      time.flush();

      expect(desk.cursors.at(-1)).toBe(3);
    });
  });

  it('has not moved over what was under way when the lane is ended: it is told again', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk(() => timer(5));

      time.expectObservable(clerk.told, '9ms !').toBe('a---a', { a: 'a1' });
      time.expectObservable(desk.delivered(clerk), '3ms !').toBe('');
      time.expectObservable(desk.delivered(clerk), '4ms ^ 9ms !').toBe('');
    });
  });
});

describe('after a crash', () => {
  it('repeats nothing that the sink has taken, though the cursor stood before it', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 b2 c1');
      const answering = (id: string) => (id === 'a1' ? NEVER : of(null));
      const before = new Clerk(answering);
      const after = new Clerk();
      const values = { a: 'a1', b: 'b1', c: 'c1', x: 'b2', d: 'd1' };
      desk.feed(time.hot('6ms d', values));

      time.expectObservable(before.told, '9ms !').toBe('(abxc)', values);
      time.expectObservable(after.told, '9ms !').toBe('----a-d', values);
      time.expectObservable(desk.delivered(before), '3ms !').toBe('');
      time.expectObservable(desk.delivered(after), '4ms ^ 9ms !').toBe('');
    });
  });
});

it('ends with what the sink refuses for good, and buries nothing, where its terms say so', () => {
  virtually((time) => {
    const desk = aDesk('a1 b1');
    const clerk = new Clerk(refusing('b1', REFUSED));
    const terms = { ...TERMS, ordered: true, endsRefused: true };

    time.expectObservable(desk.delivered(clerk, { terms })).toBe('#', undefined, REFUSED);
    time.flush();

    expect(desk.dead).toEqual([]);
    expect(desk.cursors).toEqual([1]);
  });
});

describe('while the sink takes nothing', () => {
  it('tries again after waits that grow up to five minutes, one event at a time', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk(refusing('a1', BUSY));
      const waits = [2, 3, 5, 9, 17, 33, 65, 129, 257, 300, 300];
      const marbles = `a ${waits.map((wait) => `${wait * 1000 - 1}ms a`).join(' ')}`;

      const lane = desk.delivered(clerk, { random: () => 1 });
      expectTold(time, clerk, lane, { marbles, values: { a: 'a1' }, unsub: '1130s !' });
    });
  });

  it('tries others before it tries the same one again, and all at once when one was taken', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1 d1');
      let down = true;
      const clerk = new Clerk((id) => (down ? refusing(id, BUSY)(id) : timer(5)));
      time.cold('2500ms x').subscribe(() => (down = false));

      expectTold(time, clerk, desk.delivered(clerk), {
        marbles: '(ab) 996ms c 999ms d 999ms a 4ms (bcd)',
        values: { a: 'a1', b: 'b1', c: 'c1', d: 'd1' },
        unsub: '4s !',
      });
    });
  });

  it('says so once when it starts, when its cause changes and when it is over', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const shut = new Fault('SINK', 'clerk answered 500', { retryable: true, status: 500 });
      const faults = [BUSY, BUSY, shut, shut];
      const clerk = new Clerk((id) => {
        const fault = faults.shift();
        return fault === undefined ? of(null) : refusing(id, fault)(id);
      });

      time.expectObservable(desk.delivered(clerk), '10s !').toBe('');
      time.flush();

      expect(desk.said).toEqual([
        '0:00 sink failing',
        '0:02 sink failing differently',
        '0:04 sink recovered',
      ]);
    });
  });

  it('goes on at once when it takes something after all, and forgets what was before', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1');
      const answers: Record<string, Observable<unknown>> = {
        a1: time.cold('-#', {}, BUSY),
        b1: time.cold('--#', {}, BUSY),
        c1: time.cold('-----|'),
      };
      const clerk = new Clerk((id) => {
        const answer = answers[id] ?? of(null);
        delete answers[id];
        return answer;
      });
      answers['d1'] = throwError(() => BUSY);
      desk.feed(time.hot('5s d', { d: 'd1 e1' }));

      expectTold(time, clerk, desk.delivered(clerk), {
        marbles: '(abc)(ab) 4991ms (ded)',
        values: { a: 'a1', b: 'b1', c: 'c1', d: 'd1', e: 'e1' },
        unsub: '9s !',
      });
    });
  });

  it('leaves it alone for the longest time that it asks for', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const asking = (id: string, ms: number) =>
        refusing(id, new Fault('SINK', 'busy', { retryable: true, retryAfterMs: ms }), 1);
      const [long, short] = [asking('a1', 30_000), asking('b1', 1_000)];
      const clerk = new Clerk((id) =>
        timer(2).pipe(mergeMap(() => (id === 'a1' ? long : short)(id))),
      );

      expectTold(time, clerk, desk.delivered(clerk), {
        marbles: '(ab) 29998ms a 1001ms b',
        values: { a: 'a1', b: 'b1' },
        unsub: '  60s !',
      });
    });
  });

  it.each([
    ['for longer than a minute', 90_000, ['0:00 sink failing', '1:30 sink recovered']],
    ['for a little while again', 10_000, ['0:10 sink failing', '0:20 sink recovered']],
  ])('reports that it asks to be left alone %s', (_, retryAfterMs, said) => {
    virtually((time) => {
      const desk = aDesk('a1');
      const wait = new Fault('SINK', 'busy', { retryable: true, retryAfterMs });
      const clerk = new Clerk(refusing('a1', wait, retryAfterMs > 60_000 ? 1 : 2));

      time.expectObservable(desk.delivered(clerk), '5m !').toBe('');
      time.flush();

      expect(desk.said).toEqual(said);
    });
  });

  it('gives an event up in time, though it asks to be left alone for longer', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const wait = new Fault('SINK', 'busy', { retryable: true, retryAfterMs: 1e9 });
      const clerk = new Clerk(refusing('a1', wait));

      const terms = { ...TERMS, giveUpMs: 600_000 };
      time.expectObservable(desk.delivered(clerk, { terms }), '60m !').toBe('');
      time.flush();

      expect(desk.said.at(-1)).toBe('10:00 dead');
    });
  });

  it('leaves it alone for as long as it asks, and reports nothing when that is short', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const wait = new Fault('SINK', 'busy', { retryable: true, retryAfterMs: 30_000 });
      const clerk = new Clerk(refusing('a1', wait, 1));
      desk.feed(time.hot('5s c', { c: 'c1' }));

      expectTold(time, clerk, desk.delivered(clerk), {
        marbles: 'a 29999ms (abc)',
        values: { a: 'a1', b: 'b1', c: 'c1' },
        unsub: '  40s !',
      });
      time.flush();

      expect(desk.said).toEqual([]);
    });
  });

  it('asks for no more than a service takes: one at a time, in order, and nothing is buried', () => {
    virtually((time) => {
      const ids = Array.from({ length: 60 }, (_, n) => `a${n}`);
      const desk = new Desk();
      desk.journal.append(ids.map((id) => event(id, { incident_id: id })));
      const busy = new Fault('SINK', 'busy', { retryable: true, retryAfterMs: 1000 });
      const taken: string[] = [];
      let tries = 0;
      let freeAt = 0;
      const clerk = new Clerk((id) =>
        timer(5).pipe(
          mergeMap(() => {
            tries += 1;
            if (now() < freeAt) return throwError(() => busy);
            freeAt = now() + 1000;
            taken.push(id);
            return of(null);
          }),
        ),
      );

      time.expectObservable(desk.delivered(clerk), '80s !').toBe('');
      time.flush();

      expect(taken).toEqual(ids);
      expect(tries).toBeLessThan(80);
      expect(desk.dead).toEqual([]);
      expect(desk.said).toEqual([]);
    });
  });

  it('goes on though the clock is put back by an hour', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1');
      const clerk = new Clerk(refusing('a1 b1', BUSY, 1));
      const wall = () => (now() < 500 ? now() : now() - 3_600_000);
      const terms = { ...TERMS, rate: 3 };

      time.expectObservable(desk.delivered(clerk, { now: wall, terms }), '5m !').toBe('');
      time.flush();

      expect(clerk.written.flat().map(({ id }) => id)).toEqual(['a1', 'b1', 'c1', 'a1', 'b1']);
    });
  });

  it('gives all up that has waited for three days in vain, and keeps it as dead letters', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk(() => refusing('a1 a2', BUSY)('a1'));
      desk.feed(time.hot('10m x', { x: 'a2' }));

      time.expectObservable(desk.delivered(clerk, { random: () => 1 }), '4800m !').toBe('');
      time.flush();

      expect(desk.dead.map(({ event: { id }, fault }) => [id, fault])).toEqual([
        ['a1', BUSY],
        ['a2', BUSY],
      ]);
      expect(desk.cursors).toEqual([1, 2]);
      expect(desk.said.at(-1)).toMatch(/^43\d\d:\d\d dead$/);
    });
  });

  it.each([0, 2_000])(
    'does not hammer one that asks for %i ms for ever, and gives all up in time',
    (waitMs) => {
      virtually((time) => {
        const desk = aDesk('a1 b1 c1');
        const wait = new Fault('SINK', 'busy', { retryable: true, retryAfterMs: waitMs });
        const clerk = new Clerk(() => timer(1).pipe(mergeMap(() => throwError(() => wait))));
        const terms = { ...TERMS, giveUpMs: 600_000 };

        const lane = desk.delivered(clerk, { terms, random: () => 1 });
        time.expectObservable(lane, '40m !').toBe('');
        time.flush();

        expect(clerk.written.length).toBeLessThan(40);
        expect(desk.dead.map(({ event: { id } }) => id).sort()).toEqual(['a1', 'b1', 'c1']);
        expect(Math.min(...desk.dead.map(({ attempts }) => attempts))).toBeGreaterThan(1);
        expect(desk.said[0]).toMatch(/sink failing$/);
      });
    },
  );

  it('tells all others while it is asked for a pause whenever it tells one of them', () => {
    virtually((time) => {
      const ids = Array.from({ length: 30 }, (_, n) => `b${n}`);
      const desk = aDesk('a1');
      desk.journal.append(ids.map((id) => event(id, { incident_id: id })));
      const wait = new Fault('SINK', 'busy', { retryable: true, retryAfterMs: 1_000 });
      const clerk = new Clerk(refusing('a1', wait));

      time.expectObservable(desk.delivered(clerk), '60s !').toBe('');
      time.flush();

      const told = clerk.written.flat().map(({ id }) => id);
      expect(told.filter((id) => id !== 'a1')).toEqual(ids);
      expect(told.length - ids.length).toBeLessThan(60);
    });
  });

  it('loses nothing and disturbs no other lane of the same journal', () => {
    virtually((time) => {
      const desk = aDesk('');
      const broken = new Clerk((id) => refusing(id, BUSY)(id));
      const well = new Clerk();
      desk.feed(time.hot('                --a--b-', { a: 'a1', b: 'b1' }));

      time.expectObservable(well.told, '-------!').toBe('--a--b', { a: 'a1', b: 'b1' });
      time.expectObservable(desk.delivered(broken), '---------!').toBe('');
      time.expectObservable(desk.delivered(well), '---------!').toBe('');
    });
  });
});

describe('an event that the sink does not take while it takes others', () => {
  it('holds up nothing but its own incident, is tried ten times more and then a dead letter', () => {
    virtually((time) => {
      const desk = aDesk('p1 p2 b1');
      const clerk = new Clerk(refusing('p1', BUSY));
      const told: string[] = [];
      clerk.told.subscribe((id) => void told.push(`${clock()} ${id}`));
      for (let n = 0; n < 12; n += 1) desk.feed(time.hot(`500ms ${n}s x`, { x: `${n}` }));

      time.expectObservable(desk.delivered(clerk), '2m !').toBe('');
      time.flush();

      const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9];
      expect(told.filter((text) => /[pb]/.test(text))).toEqual([
        '0:00 p1',
        '0:00 b1',
        '0:00 p1',
        ...seconds.map((second) => `0:0${second} p1`),
        '0:09 p2',
      ]);
      expect(told.filter((text) => !/[pb]/.test(text))).toHaveLength(12);
      expect(desk.dead).toEqual([{ event: event('p1', at(0)), fault: BUSY, attempts: 11 }]);
      expect(desk.said).toEqual(['0:00 sink failing', '0:00 sink recovered', '0:09 dead']);
    });
  });

  it('is not reported again and again while nothing else is to be told', () => {
    virtually((time) => {
      const desk = aDesk('p1 b1');
      const clerk = new Clerk(refusing('p1', BUSY));

      time.expectObservable(desk.delivered(clerk), '60m !').toBe('');
      time.flush();

      expect(desk.said).toEqual(['0:00 sink failing', '0:00 sink recovered']);
    });
  });

  it('is no dead letter because it was tried often while the sink was down', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      let down = true;
      const clerk = new Clerk((id) => (down ? refusing(id, BUSY)(id) : of(null)));
      desk.feed(time.hot('59s b', { b: 'b1' }));
      time.cold('60s x').subscribe(() => (down = false));

      time.expectObservable(desk.delivered(clerk), '2m !').toBe('');
      time.flush();

      expect(desk.dead).toEqual([]);
      expect(desk.cursors.at(-1)).toBe(2);
    });
  });
});

function at(ms: number) {
  return { observed_at: new Date(ms).toISOString() };
}

describe('an event that is refused for good', () => {
  it('is a dead letter at once, and the lane goes on, also with its incident', () => {
    virtually((time) => {
      const desk = aDesk('a1 a2 b1');
      const clerk = new Clerk(refusing('a1', REFUSED));

      expectTold(time, clerk, desk.delivered(clerk), {
        marbles: '(axb)',
        values: { a: 'a1', b: 'b1', x: 'a2' },
        unsub: '  9ms !',
      });
      time.flush();

      expect(desk.dead).toEqual([{ event: event('a1', at(0)), fault: REFUSED, attempts: 1 }]);
      expect(desk.reports).toEqual([
        { kind: 'dead', sink: 'clerk', event: 'a1', fault: REFUSED, attempts: 1 },
      ]);
      expect(desk.cursors.at(-1)).toBe(3);
    });
  });

  it('is looked for when many are refused together', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 c1 d1');
      const clerk = new Clerk(refusing('c1', REFUSED));

      expectTold(time, clerk, desk.delivered(clerk, { terms: { ...TERMS, batch: 4 } }), {
        marbles: '(xyzcd)',
        values: { x: 'a1+b1+c1+d1', y: 'a1+b1', z: 'c1+d1', c: 'c1', d: 'd1' },
        unsub: '  9ms !',
      });
      time.flush();

      expect(desk.dead.map(({ event: { id } }) => id)).toEqual(['c1']);
    });
  });

  it('is a dead letter also when that is a bug of the sink, whose words are not told', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const clerk = new Clerk((id) => {
        if (id === 'a1') throw new TypeError('no such thing: s3cret');
        return of(null);
      });

      time.expectObservable(desk.delivered(clerk), '9ms !').toBe('');
      time.flush();

      expect(desk.dead[0]?.fault).toMatchObject({
        code: 'INTERNAL',
        message: 'clerk: internal error (TypeError)',
      });
      expect(desk.cursors.at(-1)).toBe(2);
    });
  });

  it('is not settled as long as the dead letter cannot be kept', () => {
    virtually((time) => {
      const desk = aDesk('a1');
      const clerk = new Clerk(refusing('a1', REFUSED));
      let full = true;
      const bury = () => {
        if (full) throw new Error('disk full');
      };
      time.cold('90s x').subscribe(() => (full = false));

      expectTold(time, clerk, desk.delivered(clerk, { bury }), {
        marbles: 'a 59999ms a 59999ms a',
        values: { a: 'a1' },
        unsub: '  5m !',
      });
      time.flush();

      expect(desk.said).toEqual(['2:00 dead']);
    });
  });
});

it('a write that comes to no end is given up, and tried again', () => {
  virtually((time) => {
    const desk = aDesk('a1');
    let first = true;
    const clerk = new Clerk(() => {
      const answer = first ? NEVER : of(null);
      first = false;
      return answer;
    });

    expectTold(time, clerk, desk.delivered(clerk, { terms: { ...TERMS, writeMs: 10_000 } }), {
      marbles: 'a 10999ms a',
      values: { a: 'a1' },
      unsub: '  5m !',
    });
    time.flush();

    expect(desk.reports[0]).toMatchObject({ fault: { code: 'TIMEOUT', retryable: true } });
  });
});

it('at most so many writes a minute, whichever minute it is', () => {
  virtually((time) => {
    const desk = aDesk('a1 b1');
    const clerk = new Clerk();
    desk.feed(time.hot('50s c', { c: 'c1 d1 e1 f1' }));
    const values = { a: 'a1', b: 'b1', c: 'c1', d: 'd1', e: 'e1', f: 'f1' };

    expectTold(time, clerk, desk.delivered(clerk, { terms: { ...TERMS, rate: 3 } }), {
      marbles: '(ab) 49996ms c 9999ms (de) 49996ms f',
      values,
      unsub: '  5m !',
    });
  });
});

describe('at the end', () => {
  it('completes when nothing more will come and all is delivered', () => {
    virtually((time) => {
      const desk = aDesk('a1 a2');
      const clerk = new Clerk(() => timer(3));
      const ended = time.hot<void>('-e');

      time.expectObservable(clerk.told).toBe('a--x', { a: 'a1', x: 'a2' });
      time.expectObservable(desk.delivered(clerk, { ended })).toBe('------|');
    });
  });

  it('gives up at the deadline, and reports what is lost, filtered events aside', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1 f1');
      const clerk = new Clerk((id) => (id === 'a1' ? of(null) : NEVER));
      desk.feed(time.hot('--c', { c: 'b2' }));
      const ended = time.hot<void>('    ---e');
      const deadline = time.hot(' ------d');
      const route = ({ incident_id: id }: { incident_id: string }) => id !== 'f';

      time
        .expectObservable(desk.delivered(clerk, { ended, deadline, route }))
        .toBe('           ------|');
      time.flush();

      expect(desk.reports).toEqual([{ kind: 'lost', sink: 'clerk', events: 2, final: true }]);
    });
  });

  it('says how many wait for the next run where the journal is durable', () => {
    virtually((time) => {
      const desk = aDesk('a1 b1');
      const clerk = new Clerk(() => NEVER);
      const journal = Object.assign(desk.journal, { durable: true });
      const deadline = time.hot('---d');

      time.expectObservable(desk.delivered(clerk, { journal, deadline })).toBe('---|');
      time.flush();

      expect(desk.reports).toEqual([{ kind: 'waiting', sink: 'clerk', events: 2 }]);
    });
  });

  it.each([
    ['fails', refusing('a1', BUSY, 1), 6000],
    ['was told enough in the last minute', undefined, 1],
  ])('waits for a sink that %s, also where the journal is durable', (_, answering, rate) => {
    virtually((time) => {
      const desk = aDesk('a1 a2');
      const clerk = new Clerk(answering);
      const journal = Object.assign(desk.journal, { durable: true });
      const ended = time.hot<void>('e');
      const seconds = rate === 1 ? 60 : 1;

      time
        .expectObservable(desk.delivered(clerk, { journal, ended, terms: { ...TERMS, rate } }))
        .toBe(`${seconds}s |`);
    });
  });

  it('reports events that the journal had no room for, and delivers the rest', () => {
    virtually((time) => {
      const desk = new Desk(new MemoryJournal(2));
      desk.journal.append(eventsOf('a1 b1 c1 d1 e1'));
      const clerk = new Clerk();

      expectTold(time, clerk, desk.delivered(clerk), {
        marbles: '(de)',
        values: { d: 'd1', e: 'e1' },
        unsub: '  9ms !',
      });
      time.flush();

      expect(desk.reports).toEqual([{ kind: 'lost', sink: 'clerk', events: 3, final: false }]);
    });
  });
});
