import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, NOON, anIncident, anUpdate, resolved } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { Sweep } from './sweep.ts';
import { recall } from '../../src/core/recall.ts';
import type { Event } from '../../src/core/event.ts';

const over = resolved();
const missed = anUpdate({
  id: 'u7',
  status: 'monitoring',
  message: 'We watch.',
  createdAt: NOON + MINUTE,
});
const stale = anIncident({
  status: 'monitoring',
  name: 'Uploads failed',
  impact: 'critical',
  updatedAt: NOON + MINUTE,
  updates: [anUpdate(), missed],
});

describe('a stale copy with an update that was missed', () => {
  let page: Sweep;
  let before: Event[];

  beforeEach(() => {
    page = new Sweep();
    before = [...page.read([anIncident()]), ...page.read([over])];
  });

  it('tells the update, and for the rest what is known', () => {
    const [event] = page.read([stale]);

    expect(event).toMatchObject({
      change: 'updated',
      status: 'resolved',
      name: 'Uploads fail',
      impact: 'minor',
      resolved_at: new Date(NOON + HOUR).toISOString(),
      changed: ['message', 'updated_at'],
      updates: [{ id: 'u7', status: 'monitoring' }],
    });
  });

  it('moves the memory not back, and is told once', () => {
    const former = page.memory.slots.get('i1')!.known;
    page.read([stale]);
    const { known } = page.memory.slots.get('i1')!;

    expect({ ...known, revisions: [], updates: [] }).toEqual({
      ...former,
      revisions: [],
      updates: [],
    });
    expect([page.tell([over]), page.tell([stale]), page.tell([over])]).toEqual([[], [], []]);
  });

  it('moves the memory of the next run not back either', () => {
    const events = [...before, ...page.read([stale])];
    const memory = new Memory('active');
    for (const event of events) recall(memory, event);
    page.memory = memory;

    expect(memory.slots.get('i1')?.known.status).toBe('resolved');
    expect(page.tell([stale])).toEqual([]);
  });
});
