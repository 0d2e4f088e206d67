import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, NOON, anIncident, resolved, told } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import type { Incident } from '../../src/core/incident.ts';

let memory: Memory;

beforeEach(() => {
  memory = new Memory('active');
});

function keep(id: string, seenAt: number, incident: Incident = anIncident({ id })) {
  const slot = { known: told(incident), mark: 0, part: 'incidents', source: '', seenAt };
  memory.slots.set(id, slot);
}

describe('a sweep', () => {
  it('forgets an incident ninety days after it was last on the page', () => {
    memory.begin('incidents', NOON);
    keep('at the limit', NOON + DAY);
    keep('beyond', NOON + DAY - 1);

    memory.sweep(NOON + 91 * DAY);

    expect([...memory.slots.keys()]).toEqual(['at the limit']);
  });

  it('forgets nothing that an unchanged page still lists', () => {
    const part = memory.begin('incidents', NOON);
    keep('listed', NOON);
    part.sameAt = NOON + 200 * DAY;

    memory.sweep(NOON + 200 * DAY);

    expect([...memory.slots.keys()]).toEqual(['listed']);
  });

  it('looks once a day', () => {
    memory.sweep(NOON + 91 * DAY);
    keep('old', NOON);

    memory.sweep(NOON + 92 * DAY - 1);
    const kept = memory.slots.size;
    memory.sweep(NOON + 92 * DAY);

    expect([kept, memory.slots.size]).toEqual([1, 0]);
  });

  it('leaves the five thousand that were on the page last', () => {
    memory.begin('incidents', NOON);
    for (let at = 0; at < 5_010; at += 1) keep(`${at}`, NOON + at);

    memory.sweep(NOON + HOUR);

    expect(memory.slots.size).toBe(5_000);
    expect(memory.slots.has('9')).toBe(false);
    expect(memory.slots.has('10')).toBe(true);
  });

  it('leaves what is forgotten as history, should the list slide back to it', () => {
    const part = memory.begin('incidents', NOON);
    keep('old', NOON - DAY, anIncident({ createdAt: NOON - DAY + 776 }));
    part.readAt = NOON;

    memory.sweep(NOON + 91 * DAY);

    expect(part.floor).toBeGreaterThan(NOON - DAY - 1);
    expect(part.floor).toBeLessThanOrEqual(NOON - DAY + 1776);
  });

  it('does not take what is dated in the future for the age of history', () => {
    const part = memory.begin('incidents', NOON);
    keep('odd', NOON - DAY, anIncident({ createdAt: NOON + 10_000 * DAY }));

    memory.sweep(NOON + 91 * DAY);

    expect(part.floor).toBe(NOON - DAY);
  });
});

describe('a page has something open', () => {
  const work: Partial<Incident> = { type: 'maintenance', status: 'scheduled' };
  const cases: readonly [string, Partial<Incident>, boolean][] = [
    ['while an incident is open', {}, true],
    ['not when it is closed', { status: 'resolved' }, false],
    ['not when only a component is bad', { type: 'component', status: 'major_outage' }, false],
    ['while a maintenance goes on', { ...work, status: 'in_progress' }, true],
    [
      'when a maintenance begins within the hour',
      { ...work, scheduledFor: NOON + 59 * MINUTE },
      true,
    ],
    ['not when it begins later', { ...work, scheduledFor: NOON + 2 * HOUR }, false],
    ['when nobody says when it begins', work, true],
  ];

  it.each(cases)('%s', (_, part, open) => {
    memory.begin('incidents', NOON);
    keep('i1', NOON, anIncident(part));

    expect(memory.hasOpen('incidents', NOON)).toBe(open);
  });

  it('not when it left the list, is on another part, or nothing was read', () => {
    keep('i1', NOON);
    const unread = memory.hasOpen('incidents', NOON);
    memory.begin('incidents', NOON + 1);
    memory.begin('components', NOON);

    expect([unread, memory.hasOpen('incidents', NOON)]).toEqual([false, false]);
    expect(memory.hasOpen('components', NOON)).toBe(false);
  });
});

describe('what was held back', () => {
  it('is judged anew, and history once it is over', () => {
    keep('open', NOON);
    keep('over', NOON, resolved({ id: 'over' }));
    keep('told', NOON);
    for (const id of ['open', 'over']) {
      const slot = memory.slots.get(id)!;
      memory.slots.set(id, { ...slot, known: { ...slot.known, standing: 'held' } });
    }

    memory.reconsider();

    const standings = [...memory.slots.values()].map(({ known, mark }) => [known.standing, mark]);
    expect(standings).toEqual([
      ['held', Number.NaN],
      ['noted', Number.NaN],
      ['told', 0],
    ]);
  });
});

describe('the count of what is open', () => {
  const held = (incident: Incident) => ({ ...told(incident), standing: 'held' as const });
  const plan = (part: Partial<Incident>) => anIncident({ type: 'maintenance', ...part });

  it.each([
    ['an open incident', 1, told(anIncident())],
    ['one that is over', 0, told(resolved())],
    ['one that a filter holds back', 0, held(anIncident())],
    ['a maintenance in progress', 1, told(plan({ status: 'in_progress' }))],
    ['a planned maintenance', 0, told(plan({ status: 'scheduled', scheduledFor: NOON }))],
    ['a component', 0, told(anIncident({ type: 'component', status: 'major_outage' }))],
  ])('takes %s for %d', (_, count, known) => {
    memory.begin('incidents', NOON);
    memory.slots.set('i1', { known, mark: 0, part: 'incidents', source: '', seenAt: NOON });

    expect(memory.open()).toHaveLength(count);
  });

  it('leaves out what the last read did not list', () => {
    memory.begin('incidents', NOON);
    keep('gone', NOON - MINUTE);

    expect(memory.open()).toEqual([]);
  });
});
