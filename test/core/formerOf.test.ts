import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, NOON, anIncident, anUpdate, resolved } from './things.ts';
import { Sweep, old } from './sweep.ts';

const MOVED = { moved: true };
const update = anUpdate({ id: 'v1' });
const renamed = (id: string, at = NOON) =>
  anIncident({ id, createdAt: at, updatedAt: at, updates: [update] });

let page: Sweep;

beforeEach(() => {
  page = new Sweep();
});

describe('when a page moved, an open incident under a new id', () => {
  it('is the one of the same title, and nothing is told', () => {
    page.read([anIncident()]);

    expect(page.tell([renamed('n1')], MOVED)).toEqual([]);
    expect([...page.memory.slots.keys()]).toEqual(['n1']);
  });

  it('is a second one where the first has taken that title: it is told', () => {
    page.read([anIncident()]);

    const told = page.tell([renamed('n2', NOON + MINUTE), renamed('n1')], MOVED);

    expect(told).toEqual(['n2 opened investigating']);
    expect([...page.memory.slots.keys()].sort()).toEqual(['n1', 'n2']);
  });

  it('is none of several of the same title', () => {
    page.read([anIncident(), anIncident({ id: 'i2' })]);

    expect(page.tell([renamed('n1')], MOVED)).toEqual(['n1 opened investigating']);
  });

  it('is not one that was over', () => {
    page.read([anIncident()]);
    page.read([resolved()]);

    expect(page.tell([renamed('n1', NOON + MINUTE)], MOVED)).toEqual(['n1 opened investigating']);
  });

  it('is none while the page did not move', () => {
    page.read([anIncident()]);

    expect(page.tell([renamed('n1')])).toEqual(['n1 opened investigating']);
  });
});

it('when a page moved, an incident that ended since is told as resolved under its new id', () => {
  page.read([anIncident()]);
  page.at += 2 * HOUR;

  expect(page.tell([resolved({ id: 'n1' })], MOVED)).toEqual(['n1 resolved resolved']);
  expect([...page.memory.slots.keys()]).toEqual(['n1']);
});

it('when a page moved, a closed incident is history, whatever its title', () => {
  page.read([anIncident()]);

  expect(page.tell([old(1, { id: 'n1', name: 'Uploads fail' })], MOVED)).toEqual([]);
  expect([...page.memory.slots.keys()].sort()).toEqual(['i1', 'n1']);
});
