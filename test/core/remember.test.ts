import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, NOON, anIncident, resolved } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { Sweep, history, old } from './sweep.ts';

let page: Sweep;

beforeEach(() => {
  page = new Sweep();
});

describe('history is silent', () => {
  const summary = { source: 'summary', best: false, lists: 'open' } as const;

  it('when the first list was only of what is open', () => {
    const begun = page.tell([anIncident()], summary);

    expect([begun, page.tell([anIncident(), ...history(50)])]).toEqual([
      ['i1 opened investigating'],
      [],
    ]);
  });

  it('but not what came after the start, before the first full list', () => {
    const memory = new Memory('active', NOON - MINUTE);
    page = new Sweep(memory);
    page.tell([], summary);

    expect(page.tell([resolved({ createdAt: NOON })])).toEqual(['i1 opened resolved']);
  });

  it('but not what came after an earlier run had watched the page', () => {
    page.memory.since = NOON - 3.5 * 24 * 60 * MINUTE;
    page.tell([], summary);

    expect(page.tell(history(5)).sort()).toEqual([
      'old1 opened resolved',
      'old2 opened resolved',
      'old3 opened resolved',
    ]);
  });

  it.each([1, 2])('when %d old rows stood out of order in the first list', (odd) => {
    const rows = [...Array.from({ length: odd }, (_, day) => old(700 + day)), ...history(50)];
    page.tell(rows);

    expect(page.tell([...rows.slice(0, -1), old(60)])).toEqual([]);
  });

  it('is a week before the start for a shorter list, which may have been cut short', () => {
    page.tell(history(3));

    const told = page.tell([...history(3), old(6), old(8), old(60)]);

    expect(told).toEqual(['old6 opened resolved']);
  });

  it('is a week before the start at the most, however far back the list goes', () => {
    page.tell(history(30));

    expect(page.tell([...history(30), old(9, { id: 'late' })])).toEqual([]);
  });

  it('of a list as short as a page may show', () => {
    page.tell(history(25));

    expect(page.tell([...history(25), old(60)])).toEqual([]);
  });
});

describe('what left the list', () => {
  it('was on it until the list was last confirmed', () => {
    page.read(history(5));
    page.read(null);
    const confirmedAt = page.at;

    page.read(history(4));

    expect(page.memory.slots.get('old5')?.seenAt).toBe(confirmedAt);
  });

  it('is dated once, and not before what was read is told', () => {
    page.read(history(5));
    const listedAt = page.at;
    page.read(history(4));
    page.read(history(4));

    expect(page.memory.slots.get('old5')?.seenAt).toBe(listedAt);
  });
});

it('what a filter held back is told when another filter lets it pass', () => {
  const acme = { name: 'acme', title: 'Acme' };
  const held = page.tell([anIncident()], { provider: { ...acme, wants: () => false } });
  page.memory.reconsider();

  expect([held, page.tell([anIncident()])]).toEqual([[], ['i1 opened investigating']]);
});
