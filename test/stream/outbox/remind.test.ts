import { of, throwError, timer, type Observable } from 'rxjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BUSY, Clerk, refusing } from './clerk.ts';
import { Desk, TERMS, event, expectTold } from './delivering.ts';
import { virtually } from '../virtual.ts';
import type { Event } from '../../../src/core/event.ts';

const HOUR_MS = 3_600_000;
const terms = { ...TERMS, remindMs: HOUR_MS };

/** A maintenance that is planned for so many hours after the beginning of time. */
function planned(word: string, hours: number | null, part: Partial<Event> = {}): Event {
  const scheduled_for = hours === null ? null : new Date(hours * HOUR_MS).toISOString();
  return event(word, { type: 'maintenance', status: 'scheduled', scheduled_for, ...part });
}

function aDesk(...events: readonly Event[]): Desk {
  const desk = new Desk();
  desk.journal.append(events);
  return desk;
}

function later(
  time: { cold(marbles: string): Observable<unknown> },
  at: string,
  work: () => void,
): void {
  time.cold(`${at} x`).subscribe(work);
}

const REMINDER = 'm1/reminder/1970-01-01T05:00:00.000Z';

describe('a sink that is to be reminded', () => {
  it('is told once more of a maintenance, so long before it begins', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk();

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: 'm 14399999ms r',
        values: { m: 'm1', r: REMINDER },
        unsub: '  1200m !',
      });
      time.flush();

      expect(clerk.written[1]).toEqual([
        {
          ...planned('m1', 5, { observed_at: '1970-01-01T00:00:00.000Z' }),
          id: REMINDER,
          change: 'reminder',
          changed: [],
        },
      ]);
    });
  });

  it('also when it was restarted since', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk();

      time.expectObservable(clerk.told, '600m !').toBe('m 14999999ms r', { m: 'm1', r: REMINDER });
      time.expectObservable(desk.delivered(clerk, { terms }), '1m !').toBe('');
      time.expectObservable(desk.delivered(clerk, { terms, cursor: 1 }), '250m ^ 600m !').toBe('');
    });
  });

  it('at the new time when it is moved, though that change is not told', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk();
      later(time, '1m', () => desk.journal.append([planned('m2', 7, { change: 'edited' })]));
      const route = ({ change }: Event) => change !== 'edited';

      expectTold(time, clerk, desk.delivered(clerk, { terms, route }), {
        marbles: 'm 21599999ms r',
        values: { m: 'm1', r: 'm2/reminder/1970-01-01T07:00:00.000Z' },
        unsub: '  1200m !',
      });
    });
  });

  it.each<[string, Partial<Event>, number | null]>([
    ['begins early', { status: 'in_progress' }, 5],
    ['is called off', { status: 'completed', change: 'resolved' }, 5],
    ['is taken off the page', { change: 'removed' }, 5],
    ['is no longer planned for a time', {}, null],
    ['is moved to a time that is near', {}, 0.5],
  ])('is not when it %s', (_, part, hours) => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk();
      later(time, '1m', () => desk.journal.append([planned('m2', hours, part)]));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: 'm 59999ms x',
        values: { m: 'm1', x: 'm2' },
        unsub: '  1200m !',
      });
    });
  });

  it('is not of what it was not told of, nor of what is announced later than that', () => {
    virtually((time) => {
      const desk = aDesk(planned('f1', 5), planned('m1', 0.5), event('a1'));
      const clerk = new Clerk();
      const route = ({ id }: Event) => id !== 'f1';

      expectTold(time, clerk, desk.delivered(clerk, { terms, route }), {
        marbles: '(ma)',
        values: { m: 'm1', a: 'a1' },
        unsub: '  1200m !',
      });
    });
  });

  it('is not reminded twice, though the text is edited after the reminder', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk();
      later(time, '270m', () => desk.journal.append([planned('m2', 5, { change: 'edited' })]));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: 'm 14399999ms r 1799999ms x',
        values: { m: 'm1', r: REMINDER, x: 'm2' },
        unsub: '  1200m !',
      });
    });
  });

  it('is reminded late rather than never, but not after the beginning', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5), planned('n1', 5.5));
      const clerk = new Clerk();
      const values = { m: 'm1', n: 'n1', r: 'n1/reminder/1970-01-01T05:30:00.000Z' };

      time.expectObservable(clerk.told, '600m !').toBe('(mn) 18299996ms r', values);
      time.expectObservable(desk.delivered(clerk, { terms }), '1m !').toBe('');
      time.expectObservable(desk.delivered(clerk, { terms, cursor: 2 }), '305m ^ 600m !').toBe('');
    });
  });

  it('is reminded again when it could not take it, until it begins', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk(refusing(REMINDER, BUSY));

      time.expectObservable(desk.delivered(clerk, { terms }), '1200m !').toBe('');
      time.flush();

      expect(clerk.written.length).toBeGreaterThan(5);
      expect(desk.dead).toEqual([]);
      expect(desk.reports).toHaveLength(1);
    });
  });

  it('is reminded in time, though its other events are collected', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk(undefined, { digests: true });
      later(time, '239m', () => desk.journal.append([planned('m2', 5, { change: 'edited' })]));

      const collected = { ...terms, digestMs: 600_000 };
      expectTold(time, clerk, desk.delivered(clerk, { terms: collected }), {
        marbles: '10m m 13799999ms r 539999ms x',
        values: { m: '[m1]', r: REMINDER, x: '[m2]' },
        unsub: '  1200m !',
      });
    });
  });

  it('is not reminded of a plan while a change of it is still to be told', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk(undefined, { digests: true });
      later(time, '239m', () => desk.journal.append([planned('m2', 5, { change: 'removed' })]));

      const collected = { ...terms, digestMs: 600_000 };
      expectTold(time, clerk, desk.delivered(clerk, { terms: collected }), {
        marbles: '10m m 14339999ms x',
        values: { m: '[m1]', x: '[m2]' },
        unsub: '  1200m !',
      });
    });
  });

  it('is reminded apart from what is collected, though both are due at once', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk(undefined, { digests: true });
      later(time, '230m', () => desk.journal.append([event('a1')]));

      const collected = { ...terms, digestMs: 600_000 };
      expectTold(time, clerk, desk.delivered(clerk, { terms: collected }), {
        marbles: '10m m 13799999ms (rx)',
        values: { m: '[m1]', r: REMINDER, x: '[a1]' },
        unsub: '  1200m !',
      });
    });
  });

  it('is reminded once, however long that takes and whatever comes meanwhile', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      const clerk = new Clerk((id) => (id === REMINDER ? timer(50_000) : of(null)));
      later(time, '14410s', () => desk.journal.append([event('a1')]));

      expectTold(time, clerk, desk.delivered(clerk, { terms }), {
        marbles: 'm 14399999ms r 9999ms a',
        values: { m: 'm1', r: REMINDER, a: 'a1' },
        unsub: '  1200m !',
      });
    });
  });

  it('is reminded with the newest text, though it could not take the reminder at first', () => {
    virtually((time) => {
      const desk = aDesk(planned('m1', 5));
      let down = true;
      const busy = throwError(() => BUSY);
      const clerk = new Clerk((id) => (down && id.includes('/') ? busy : of(null)));
      later(time, '245m', () => desk.journal.append([planned('m2', 5, { change: 'edited' })]));
      later(time, '246m', () => (down = false));

      time.expectObservable(desk.delivered(clerk, { terms }), '1200m !').toBe('');
      time.flush();

      const ids = clerk.written.map(([one]) => one!.id);
      expect([...new Set(ids)]).toEqual([
        'm1',
        REMINDER,
        'm2',
        'm2/reminder/1970-01-01T05:00:00.000Z',
      ]);
    });
  });

  it('keeps five hundred plans, those that begin first', () => {
    virtually((time) => {
      const plans = Array.from({ length: 501 }, (_, n) =>
        planned('m1', 1000 - n, { id: `${n}`, incident_id: `${n}` }),
      );
      const desk = aDesk(...plans);
      const clerk = new Clerk();

      time.expectObservable(desk.delivered(clerk, { terms }), '60000m !').toBe('');
      time.flush();

      const reminded = clerk.written.map(([one]) => one!).filter(({ id }) => id.includes('/'));
      expect(reminded).toHaveLength(500);
      expect(reminded.at(-1)?.scheduled_for).toBe(planned('m', 999).scheduled_for);
    });
  });
});

describe('a plan for a time beyond what a timer can wait for', () => {
  afterEach(() => vi.useRealTimers());

  it('is waited for in steps, and not at all when the lane is ended', () => {
    vi.useFakeTimers({ now: 0 });
    const desk = aDesk(planned('m1', 24 * 40));
    let asked = 0;
    const lane = desk.delivered(new Clerk(), { terms, now: () => (asked += 1) && Date.now() });

    const subscription = lane.subscribe();
    vi.advanceTimersByTime(1000);
    const before = vi.getTimerCount();
    subscription.unsubscribe();

    expect(asked).toBeLessThan(20);
    expect(before).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
