import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, NOON, anIncident, anUpdate, resolved } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { Sweep, history } from './sweep.ts';
import { recall } from '../../src/core/recall.ts';
import type { Event } from '../../src/core/event.ts';
import type { Incident } from '../../src/core/incident.ts';

const rest = history(4);
const open = anIncident();

let page: Sweep;
let told: Event[];

/** What is told when the page lists these, one read after the other; null: none of them. */
function shown(...incidents: readonly (Incident | null)[]): string[] {
  return incidents.flatMap((incident) => {
    const events = page.read(incident === null ? rest : [incident, ...rest]);
    told.push(...events);
    return events.map(({ change, status }) => `${change} ${status}`);
  });
}

/** Another run, which has read back what was told. */
function restart(): void {
  page.memory = new Memory('active');
  for (const event of told) recall(page.memory, event);
}

beforeEach(() => {
  page = new Sweep();
  told = [];
  shown(open, null, null);
});

describe.each([
  ['in the same run', () => undefined],
  ['after a restart', restart],
])('an incident that is back after it was removed, %s,', (_, between) => {
  it('is reopened, once', () => {
    between();

    expect(shown(open, open, open)).toEqual(['reopened investigating']);
  });

  it('is told with what it says anew', () => {
    const more = anUpdate({ id: 'u2', message: 'Still.', createdAt: NOON + HOUR });
    const updates = [anUpdate(), more];
    between();

    shown(anIncident({ status: 'identified', updatedAt: NOON + HOUR, updates }));

    expect(told.at(-1)).toMatchObject({
      change: 'reopened',
      changed: ['status', 'message', 'updated_at'],
      updates: [{ message: 'Still.' }],
    });
  });

  it('is told to its end', () => {
    between();

    expect(shown(open, resolved())).toEqual(['reopened investigating', 'resolved resolved']);
  });

  it('is resolved when it is back with its end', () => {
    between();

    expect(shown(resolved(), resolved())).toEqual(['resolved resolved']);
  });

  it('may go and come often, and every event has its own id', () => {
    between();

    const again = shown(open, null, null, open, null, null, open, open);

    const [back, gone] = ['reopened investigating', 'removed investigating'];
    expect(again).toEqual([back, gone, back, gone, back]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });

  it('is told again when it is gone again before the next run', () => {
    between();
    shown(open);
    restart();

    expect(shown(open, null, null)).toEqual(['removed investigating']);
  });
});

it('the id of a return is the same whether or not there was a restart between', () => {
  const before = [...told];
  shown(open);
  const returned = told.at(-1)?.id;
  told = before;
  page.at -= MINUTE;
  restart();

  shown(open);

  expect(told.at(-1)?.id).toBe(returned);
});

describe('a closed incident', () => {
  beforeEach(() => {
    page = new Sweep();
    told = [];
    shown(open, resolved(), null, null);
  });

  it.each([
    ['in the same run', () => undefined],
    ['after a restart', restart],
  ])('returns in silence %s, and is removed again when it goes again', (_, between) => {
    between();

    expect([shown(resolved(), resolved()), shown(null, null)]).toEqual([[], ['removed resolved']]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(told.length);
  });

  it('stays removed when only an older copy of it is back', () => {
    expect(shown(open, open)).toEqual([]);
    expect(page.memory.slots.get('i1')?.known.standing).toBe('removed');
  });
});
