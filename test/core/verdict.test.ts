import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, NOON, anIncident, resolved } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { Sweep, history, old, uploads } from './sweep.ts';

const COMPONENTS = { part: 'components', source: 'components' };
const down = uploads('major_outage', { updatedAt: NOON + 1 });
const console = uploads('operational', { id: 'console' });

let page: Sweep;

beforeEach(() => {
  page = new Sweep();
  page.read([uploads('operational'), console], COMPONENTS);
});

describe('a change of a component', () => {
  it('is believed when an unchanged answer confirms it, once', () => {
    const polls = [[down, console], null, null].map((list) => page.tell(list, COMPONENTS));

    expect(polls).toEqual([[], ['uploads opened major_outage'], []]);
    expect(page.memory.part('components')?.pending.size).toBe(0);
  });

  it('is believed when two lists running show it', () => {
    const polls = [[down], [down], [down], null].map((list) => page.tell(list, COMPONENTS));

    expect(polls).toEqual([[], ['uploads opened major_outage'], [], []]);
  });

  it.each([
    ['lists it no longer', [console]],
    ['lists it as it was', [uploads('operational'), console]],
  ])('is dropped when the next list %s', (_, list) => {
    const polls = [[down, console], list, null].map((shown) => page.tell(shown, COMPONENTS));

    expect(polls).toEqual([[], [], []]);
  });

  it('begins to wait anew after that', () => {
    const lists = [[down], [console], [down], [down]];
    const polls = lists.map((shown) => page.tell(shown, COMPONENTS));

    expect(polls).toEqual([[], [], [], ['uploads opened major_outage']]);
  });

  it('is not confirmed by the unchanged answer of another source', () => {
    page.tell([down], COMPONENTS);

    expect(page.tell(null, { ...COMPONENTS, source: 'summary', best: false })).toEqual([]);
    expect(page.tell(null, COMPONENTS)).toEqual(['uploads opened major_outage']);
  });
});

it('an incident that was forgotten while it was missing is not told as removed', () => {
  page = new Sweep(new Memory('all'));
  page.read(history(5));
  page.read(history(5).filter(({ id }) => id !== 'old2'));
  page.memory.slots.delete('old2');

  expect(page.tell(null)).toEqual([]);
});

describe('a page that lists none of what it listed before', () => {
  const others = ['a', 'b', 'c', 'd'].map((id, day) => old(day + 2, { id }));

  it('has become another page: its history is silent', () => {
    page.read(history(3));

    expect(page.tell(others)).toEqual([]);
  });

  it('has not when it listed but two', () => {
    page.read(history(2));

    expect(page.tell(others)).toHaveLength(4);
  });

  it('has not when it says only what is open', () => {
    page.read([1, 2, 3].map((day) => old(day, { status: 'investigating' })));
    const open = anIncident({ name: 'Old 1', updatedAt: NOON + HOUR });

    expect(page.tell([open], { lists: 'open' })).toEqual(['i1 opened investigating']);
  });
});

describe('a page at another address than before', () => {
  const others = ['a', 'b'].map((id, day) => old(day + 2, { id }));

  beforeEach(() => {
    page.memory.watch('https://status.acme.test');
    page.read(history(2));
  });

  it('tells none of its history, at the first read or later', () => {
    page.memory.watch('https://status.other.test');

    expect([page.tell(others), page.tell(null), page.tell(others)]).toEqual([[], [], []]);
  });

  it('tells what is open, and what comes after', () => {
    page.memory.watch('https://status.other.test');
    const now = { createdAt: page.at, updatedAt: page.at };

    expect(page.tell([anIncident(), ...others])).toEqual(['i1 opened investigating']);
    expect(page.tell([resolved({ id: 'i2', ...now }), anIncident(), ...others])).toEqual([
      'i2 opened resolved',
    ]);
  });

  it('does not miss what the former page listed', () => {
    page.read([anIncident(), ...history(2)]);
    page.memory.watch('https://status.other.test');
    const polls = [others, others, null].map((list) => page.tell(list));

    expect(polls).toEqual([[], [], []]);
  });

  it('is another page only where the address differs', () => {
    page.memory.watch('https://status.acme.test');

    expect(page.tell(others)).toHaveLength(2);
  });
});
