import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/core/incident.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { sorry } from '../../../src/platforms/sorry/index.ts';
import { CONTEXT, answerOf, sourceOf } from '../fixtures.ts';

const source = sourceOf(sorry, 'incidents', 'notices');

function notice(fields: object): Incident {
  const raw = {
    id: 'n1',
    type: 'unplanned',
    state: 'investigating',
    timeline_state: 'present',
    subject: 'Late letters',
    began_at: '2026-04-12T13:20:00Z',
    updated_at: '2026-04-12T13:30:00Z',
    ...fields,
  };
  return source.read(answerOf({ notices: [raw] }), CONTEXT).entries[0]!.incident();
}

describe('a page', () => {
  it('is recognised by its state, or by a notice, not by an empty list', () => {
    const bodies = [
      { page: { state: 'operational', state_text: 'All is well' } },
      { notices: [{ subject: 'x', timeline_state: 'past' }] },
      { notices: [] },
      { page: { state: 'operational' } },
    ];

    expect(bodies.map((body) => sorry.recognises(answerOf(body)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is asked below its own address', () => {
    const page = pageOf('https://status.umbrella.test/api/v1/notices?page=2');

    expect(sorry.probes(page)).toEqual(['https://status.umbrella.test/api/v1/status']);
    expect(sorry.parts(page, { components: false })[0]?.sources[0]?.url).toBe(
      'https://status.umbrella.test/api/v1/notices',
    );
  });
});

describe('a notice', () => {
  it.each([
    ['unplanned', 'investigating', 'incident', 'investigating', 'unknown'],
    ['unplanned', 'recovering', 'incident', 'monitoring', 'unknown'],
    ['unplanned', 'false_alarm', 'incident', 'resolved', 'unknown'],
    ['unplanned', 'odd', 'incident', 'investigating', 'unknown'],
    ['unplanned', 'complete', 'incident', 'investigating', 'unknown'],
    ['planned', 'underway', 'maintenance', 'in_progress', 'maintenance'],
    ['planned', 'cancelled', 'maintenance', 'completed', 'maintenance'],
    ['planned', 'odd', 'maintenance', 'scheduled', 'maintenance'],
    ['general', 'resolved', 'incident', 'investigating', 'none'],
  ])('that is %s and %s is of type %s, %s, %s', (type, state, ...expected) => {
    const read = notice({ type, state });

    expect([read.type, read.status, read.impact]).toEqual(expected);
  });

  it('that is general is over when its time is past', () => {
    expect(notice({ type: 'general', timeline_state: 'past_recent' }).status).toBe('resolved');
  });

  it('ended when it is over, not when an end was left standing', () => {
    const ended_at = '2026-04-12T14:00:00Z';

    expect(notice({ state: 'identified', ended_at }).resolvedAt).toBeNull();
    expect(notice({ state: 'resolved', ended_at }).resolvedAt).toBe(Date.parse(ended_at));
  });
});

describe('the latest update', () => {
  const idOf = (latest: object) => notice({ latest_update: latest }).updates[0]?.id;
  const created_at = '2026-04-12T13:30:00Z';

  it('keeps its id under edits, by its own or by its time', () => {
    expect(idOf({ id: 9, content: 'a', created_at })).toBe('9');
    expect(idOf({ content: 'a', created_at })).toBe('n1@2026-04-12T13:30:00Z');
    expect(idOf({ content: 'b', created_at })).toBe('n1@2026-04-12T13:30:00Z');
  });

  it('without a time is another one when its words are', () => {
    expect(idOf({ content: '<p>a</p>' })).toBe(idOf({ content: 'a ' }));
    expect(idOf({ content: 'b' })).not.toBe(idOf({ content: 'a' }));
  });

  it('that says nothing is none', () => {
    expect(idOf({ content: '<p> </p>', created_at })).toBeUndefined();
    expect(notice({ latest_update: null }).updates).toEqual([]);
  });
});
