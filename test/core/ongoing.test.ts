import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, NOON, anIncident, anUpdate, resolved } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { Sweep } from './sweep.ts';
import { recall } from '../../src/core/recall.ts';
import type { Event } from '../../src/core/event.ts';
import type { Incident } from '../../src/core/incident.ts';

const fire = anIncident({ id: 'fire' });
const flood = anIncident({ id: 'flood', name: 'Flood' });
const planned = anIncident({
  id: 'plan',
  type: 'maintenance',
  status: 'scheduled',
  scheduledFor: NOON + HOUR,
});
const underWay = anIncident({ id: 'plan', type: 'maintenance', status: 'in_progress' });

let page: Sweep;
let told: Event[];

/** What is told when a page of open incidents only lists these, read every two minutes. */
function shown(...lists: readonly (readonly Incident[] | null)[]): string[] {
  return lists.flatMap((incidents) => {
    page.at += MINUTE;
    const events = page.read(incidents, { lists: 'ongoing' });
    told.push(...events);
    return events.map(({ incident_id, change, status }) => `${incident_id} ${change} ${status}`);
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
});

describe('on a page that lists each incident exactly while it is open', () => {
  it('one that is gone in two reads running is resolved, also when nothing is left', () => {
    shown([fire, flood]);

    expect(shown([flood], [flood])).toEqual(['fire resolved resolved']);
    expect(shown([], [])).toEqual(['flood resolved resolved']);
    expect(shown([], [])).toEqual([]);
  });

  it('one that is missing in a single read is still open', () => {
    shown([fire]);

    expect(shown([], [fire], [], [fire])).toEqual([]);
  });

  it('one that is missing for less than two minutes may be only in a cache', () => {
    shown([fire]);
    const fast = { lists: 'ongoing' } as const;

    const told = [page.tell([], fast), page.tell([], fast), page.tell([], fast)];

    expect(told).toEqual([[], [], ['fire resolved resolved']]);
  });

  it('an unchanged answer confirms that one is gone', () => {
    shown([fire]);

    expect(shown([], null)).toEqual(['fire resolved resolved']);
  });

  it('a maintenance under way that is gone is completed, and one only planned was called off', () => {
    shown([underWay], [], []);
    expect(told.map(({ change, status }) => [change, status])).toContainEqual([
      'resolved',
      'completed',
    ]);

    page = new Sweep();
    shown([planned]);
    expect(shown([], [])).toEqual(['plan removed scheduled']);
  });

  it('a plan that is gone when its time has come was carried out', () => {
    const due = { ...planned, scheduledFor: NOON };

    shown([due], [], []);

    expect(told.at(-1)).toMatchObject({ change: 'resolved', status: 'completed' });
  });

  it('one that the page itself told as resolved ends once', () => {
    shown([fire], [resolved({ id: 'fire' })]);

    expect(shown([], [])).toEqual([]);
  });

  it('nothing follows from a source whose page tells the end elsewhere', () => {
    shown([fire]);

    const later = [[], []].flatMap((none) => page.tell(none, { lists: 'open' }));

    expect(later).toEqual([]);
  });

  it('its end has one id wherever and whenever it is read', () => {
    shown([fire], [], []);
    const [ending] = told.slice(-1);
    page = new Sweep();
    page.at += HOUR;
    shown([fire], [], []);

    expect(told.at(-1)?.id).toBe(ending?.id);
    expect(ending).toMatchObject({ changed: ['status'], updates: [], message: '' });
  });
});

describe.each([
  ['in the same run', () => undefined],
  ['after a restart', restart],
])('an incident that came back after its end was inferred, %s,', (_, between) => {
  beforeEach(() => void shown([fire], [], []));

  it('is reopened, once, and can end again', () => {
    between();

    expect(shown([fire], [fire])).toEqual(['fire reopened investigating']);
    between();
    expect(shown([], [])).toEqual(['fire resolved resolved']);
  });

  it('is told with what it says anew', () => {
    const more = anUpdate({ id: 'u2', message: 'Still.', createdAt: NOON + HOUR });
    between();

    shown([{ ...fire, updatedAt: NOON + HOUR, updates: [...fire.updates, more] }]);

    expect(told.at(-1)).toMatchObject({ change: 'reopened', updates: [{ message: 'Still.' }] });
  });
});

describe('after a restart', () => {
  it.each([
    ['an incident', fire, 'fire resolved resolved'],
    ['a maintenance that the same part lists', underWay, 'plan resolved completed'],
  ])('%s that ended meanwhile is told as over', (_, incident, ending) => {
    shown([incident]);
    restart();

    expect(shown([], [])).toEqual([ending]);
  });
});
