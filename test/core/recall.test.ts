import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, NOON, anIncident, anUpdate, resolved } from './things.ts';
import { Memory } from '../../src/core/memory.ts';
import { changeOf, opening } from '../../src/core/change.ts';
import { eventOf } from '../../src/core/eventOf.ts';
import { isoTime } from '../../src/core/time.ts';
import { learn } from '../../src/core/known.ts';
import { recall } from '../../src/core/recall.ts';
import { revisionOf } from '../../src/core/revision.ts';
import type { Event } from '../../src/core/event.ts';
import type { Incident } from '../../src/core/incident.ts';

function opened(incident: Incident, observedAt = NOON, via?: string): Event {
  const observation = { provider: 'acme', providerName: 'Acme', observedAt, via };
  return eventOf(revisionOf(incident, via ?? ''), undefined, opening(incident), observation);
}

function recalled(...events: readonly Event[]): Memory {
  const memory = new Memory('active');
  for (const event of events) recall(memory, event);
  return memory;
}

describe('an event that is read back', () => {
  it('leaves what was known when it was told', () => {
    const incident = resolved({ scheduledFor: NOON, scheduledUntil: NOON + HOUR });
    const maintenance: Incident = { ...incident, type: 'maintenance', status: 'completed' };

    const memory = recalled(opened(maintenance));

    expect(memory.slots.get('i1')).toEqual({
      known: learn(undefined, revisionOf(maintenance, ''), 'told'),
      mark: Number.NaN,
      part: 'maintenances',
      source: '',
      seenAt: NOON,
    });
  });

  it('has no revision and no update told twice', () => {
    const incident = resolved();
    const { known } = recalled(opened(incident)).slots.get('i1')!;
    const revision = revisionOf(incident, '');

    expect(known.revisions).toEqual([revision.key]);
    expect(changeOf(revisionOf({ ...incident, updatedAt: NOON + 2 * HOUR }, ''), known)).toBeNull();
  });

  it('goes on from the one before', () => {
    const later = resolved({ updates: [resolved().updates.at(-1)!] });
    const { known } = recalled(opened(anIncident()), opened(later)).slots.get('i1')!;

    expect([known.status, known.revisions.length, known.updates.length]).toEqual([
      'resolved',
      2,
      6,
    ]);
  });

  it('of a file that is behind another one does not take the memory back', () => {
    const first = opened(anIncident());
    const last = opened(resolved({ updates: [resolved().updates.at(-1)!] }), NOON + HOUR);

    const memory = recalled(first, last, first);

    expect(memory.slots.get('i1')).toMatchObject({
      known: { status: 'resolved' },
      seenAt: NOON + HOUR,
    });
    expect(memory.since).toBe(NOON);
  });

  it('leaves an incident removed that was told so', () => {
    const memory = recalled(opened(anIncident()), { ...opened(anIncident()), change: 'removed' });

    expect(memory.slots.get('i1')?.known.standing).toBe('removed');
  });

  it('does not know the components that a poorer source left out', () => {
    const poor = opened(anIncident({ components: null }), NOON, 'compat');

    expect(recalled(poor).slots.get('i1')?.known).toMatchObject({
      components: null,
      source: 'compat',
    });
  });

  it.each([
    ['time', { updated_at: 'yesterday' }],
    ['creation time', { created_at: '' }],
    ['digest', { id: 'acme/i1/2026-07-01T12:00:00Z/what' }],
  ])('is passed over without a %s', (_, part) => {
    expect(recalled({ ...opened(anIncident()), ...part }).slots.size).toBe(0);
  });

  it('is kept without those of its updates that bear no time', () => {
    const event = opened(anIncident({ updates: [anUpdate(), anUpdate({ id: 'u2' })] }));
    event.updates[1]!.created_at = 'noon';

    expect(recalled(event).slots.get('i1')?.known.updates).toHaveLength(3);
  });
});

describe('the time until which a page was surely watched', () => {
  const at = (observedAt: number) => opened(anIncident(), observedAt);

  it('is the read before the last, which may not have been written whole', () => {
    const memory = recalled(at(NOON), at(NOON + MINUTE), at(NOON + MINUTE), at(NOON + HOUR));

    expect([memory.since, memory.toldAt].map((ms) => isoTime(ms ?? 0))).toEqual([
      '2026-07-01T12:01:00.000Z',
      '2026-07-01T13:00:00.000Z',
    ]);
  });

  it('is a single read, for want of a better one', () => {
    expect(recalled(at(NOON), at(NOON)).since).toBe(NOON);
  });

  it('does not go back with an older event', () => {
    expect(recalled(at(NOON), at(NOON + HOUR), at(NOON + MINUTE)).since).toBe(NOON);
  });
});
