import { describe, expect, it } from 'vitest';
import { HOUR, NOON, anIncident, anUpdate, component, resolved, told } from './things.ts';
import { endingEvent, eventOf, type Observation } from '../../src/core/eventOf.ts';
import { endingOf } from '../../src/core/removal.ts';
import { learn } from '../../src/core/known.ts';
import { opening } from '../../src/core/change.ts';
import { revisionOf } from '../../src/core/revision.ts';

const SEEN: Observation = {
  provider: 'acme',
  providerName: 'Acme',
  observedAt: NOON + 41_123,
  via: undefined,
};

describe('an event', () => {
  it('tells all that its revision says', () => {
    const backdated = anUpdate({ displayAt: NOON - HOUR, message: 'We look.' });
    const incident = anIncident({ updates: [backdated] });
    const revision = revisionOf(incident, '');

    expect(eventOf(revision, undefined, opening(incident), SEEN)).toEqual({
      id: `acme/i1/2026-07-01T12:00:00Z/${revision.digest.toString(16).padStart(12, '0')}`,
      type: 'incident',
      change: 'opened',
      provider: 'acme',
      provider_name: 'Acme',
      incident_id: 'i1',
      updated_at: '2026-07-01T12:00:00.000Z',
      status: 'investigating',
      impact: 'minor',
      name: 'Uploads fail',
      message: 'We look.',
      components: ['Uploads'],
      url: 'https://status.acme.test/incidents/i1',
      created_at: '2026-07-01T12:00:00.000Z',
      started_at: '2026-07-01T12:00:00.000Z',
      resolved_at: null,
      observed_at: '2026-07-01T12:00:41.123Z',
      changed: [],
      updates: [
        {
          id: 'u1',
          status: 'investigating',
          message: 'We look.',
          created_at: '2026-07-01T12:00:00.000Z',
          updated_at: '2026-07-01T12:00:00.000Z',
          display_at: '2026-07-01T11:00:00.000Z',
          edited: false,
        },
      ],
    });
  });

  it('takes from before what its source does not say, and names the source', () => {
    const known = told(resolved({ components: [component('Uploads'), component('Console')] }));
    const poor = resolved({
      name: '',
      impact: 'unknown',
      components: null,
      url: null,
      createdAt: NOON + HOUR,
      startedAt: null,
      resolvedAt: null,
    });
    const news = { change: 'updated', changed: ['message'], updates: [] } as const;

    const event = eventOf(revisionOf(poor, 'feed'), known, news, { ...SEEN, via: 'feed' });

    expect(event).toMatchObject({
      name: 'Uploads fail',
      impact: 'minor',
      components: ['Uploads', 'Console'],
      url: 'https://status.acme.test/incidents/i1',
      created_at: '2026-07-01T12:00:00.000Z',
      started_at: '2026-07-01T12:00:00.000Z',
      resolved_at: '2026-07-01T13:00:00.000Z',
      changed: ['message'],
      via: 'feed',
    });
  });

  it('does not say that a reopened incident is resolved', () => {
    const open = anIncident({ resolvedAt: null });

    expect(
      eventOf(revisionOf(open, ''), told(resolved()), opening(open), SEEN).resolved_at,
    ).toBeNull();
  });

  it('of a maintenance tells its plan', () => {
    const work = anIncident({ type: 'maintenance', status: 'scheduled', scheduledFor: NOON });

    expect(eventOf(revisionOf(work, ''), undefined, opening(work), SEEN)).toMatchObject({
      type: 'maintenance',
      scheduled_for: '2026-07-01T12:00:00.000Z',
      scheduled_until: null,
    });
  });

  it('of a removal tells what was known, under an id of its own', () => {
    const known = told(anIncident());
    const event = endingEvent(endingOf('i1', known, 'recent', NOON), known, SEEN);

    expect(event).toEqual({
      id: event.id,
      type: 'incident',
      change: 'removed',
      provider: 'acme',
      provider_name: 'Acme',
      incident_id: 'i1',
      updated_at: '2026-07-01T12:00:00.000Z',
      status: 'investigating',
      impact: 'minor',
      name: 'Uploads fail',
      message: '',
      components: ['Uploads'],
      url: 'https://status.acme.test/incidents/i1',
      created_at: '2026-07-01T12:00:00.000Z',
      started_at: '2026-07-01T12:00:00.000Z',
      resolved_at: null,
      observed_at: '2026-07-01T12:00:41.123Z',
      changed: [],
      updates: [],
    });
    const opened = eventOf(revisionOf(anIncident(), ''), undefined, opening(anIncident()), SEEN);
    expect(event.id).not.toBe(opened.id);
  });

  it('of the removal of a reopened incident does not say that it is resolved', () => {
    const reopened = revisionOf(anIncident({ updatedAt: NOON + 2 * HOUR }), '');
    const known = learn(told(resolved()), reopened, 'told');

    const { status, resolved_at } = endingEvent(endingOf('i1', known, 'recent', NOON), known, SEEN);

    expect([known.resolvedAt, status, resolved_at]).toEqual([
      (NOON + HOUR) / 1000,
      'investigating',
      null,
    ]);
  });

  it('of a removal names the source that it was not listed by', () => {
    const known = told(anIncident());
    const ending = endingOf('i1', known, 'recent', NOON);

    expect(endingEvent(ending, known, { ...SEEN, via: 'compat' }).via).toBe('compat');
  });
});
