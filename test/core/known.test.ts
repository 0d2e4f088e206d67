import { describe, expect, it } from 'vitest';
import { HOUR, NOON, anIncident, anUpdate, component, resolved, told } from './things.ts';
import { learn, learnQuietly, seen, unionOf, type Known } from '../../src/core/known.ts';
import { logUpdates } from '../../src/core/updateLog.ts';
import { revisionOf, seconds } from '../../src/core/revision.ts';
import type { Incident } from '../../src/core/incident.ts';

const of = (part: Partial<Incident>, source = '') => revisionOf(anIncident(part), source);

describe('what is learned from a revision', () => {
  it('is all that it says, in whole seconds', () => {
    const revision = of({ createdAt: NOON + 776 });

    expect(learn(undefined, revision, 'told')).toEqual({
      type: 'incident',
      status: 'investigating',
      impact: 'minor',
      name: 'Uploads fail',
      components: ['Uploads'],
      url: 'https://status.acme.test/incidents/i1',
      createdAt: seconds(NOON),
      updatedAt: seconds(NOON),
      startedAt: seconds(NOON),
      resolvedAt: null,
      scheduledFor: null,
      scheduledUntil: null,
      source: '',
      revisions: [revision.key],
      updates: logUpdates([], [anUpdate()]),
      standing: 'told',
    } satisfies Known);
  });

  it('leaves what its source does not say as it was', () => {
    const before = told(resolved({ scheduledFor: NOON, scheduledUntil: NOON }));
    const silent = { name: '', impact: 'unknown', components: null, url: null } as const;
    const after = learn(before, of({ ...silent, startedAt: null }), 'told');

    expect(after).toEqual({
      ...before,
      status: 'investigating',
      revisions: [...before.revisions, ...after.revisions.slice(-1)],
    });
  });

  it('never moves "updated at" back', () => {
    const after = learn(told(resolved()), of({}), 'told');

    expect(after.updatedAt).toBe(seconds(NOON + HOUR));
  });

  it('takes another creation time from the same source only', () => {
    const edited = { createdAt: NOON - HOUR };

    expect(learn(told(anIncident()), of(edited), 'told').createdAt).toBe(seconds(NOON - HOUR));
    expect(learn(told(anIncident()), of(edited, 'feed'), 'told').createdAt).toBe(seconds(NOON));
  });

  it('remembers five hundred revisions, and no more', () => {
    let known = told(anIncident());
    for (let count = 1; count <= 600; count += 1) {
      known = learn(known, of({ updatedAt: NOON + count * 1000 }), 'told');
    }

    expect(known.revisions).toHaveLength(500);
    expect(known.revisions.at(-1)).toBe(of({ updatedAt: NOON + 600_000 }).key);
  });
});

describe('what is learned in silence', () => {
  it('is not the end of an incident when another source says so without a word', () => {
    const over = revisionOf(resolved({ updates: [] }), 'compat');

    expect(learnQuietly(told(anIncident()), over, 'told').status).toBe('investigating');
    expect(learnQuietly(told(anIncident()), revisionOf(resolved(), ''), 'told').status).toBe(
      'resolved',
    );
  });

  it('is another status of an incident that is as open as before', () => {
    const known = learnQuietly(told(anIncident()), of({ status: 'identified' }, 'feed'), 'told');

    expect([known.status, known.source]).toEqual(['identified', 'feed']);
  });
});

describe('a revision that was only seen', () => {
  it('leaves its key and its texts, and nothing else', () => {
    const before = told(resolved());
    const stale = of({ updates: [anUpdate({ id: 'u7', message: 'Seen.' })] });

    const after = seen(before, stale);

    expect(after).toEqual({
      ...before,
      revisions: [...before.revisions, stale.key],
      updates: after.updates,
    });
    expect(after.updates).toHaveLength(before.updates.length + 3);
  });
});

describe('the union of components', () => {
  const union = (known: readonly string[] | null, names: readonly string[] | null) =>
    unionOf(known, anIncident({ components: names?.map(component) ?? null }));

  it.each([
    ['is what the first source says', null, ['A'], ['A']],
    ['is unsaid until a source says it', null, null, null],
    ['is empty when the source says that there are none', null, [], []],
    ['keeps what a source does not say', ['A'], null, ['A']],
    ['keeps what was unlinked', ['A', 'B'], ['B'], ['A', 'B']],
    ['adds what was linked', ['A'], ['C', 'A', 'B'], ['A', 'C', 'B']],
    ['gives a component its group', ['A', 'B'], ['G / A'], ['B', 'G / A']],
    ['keeps the group of a component', ['G / A'], ['A', 'B'], ['G / A', 'B']],
    ['keeps two of one name in two groups', ['G / A'], ['H / A'], ['G / A', 'H / A']],
    ['keeps two of one name that a source tells apart', ['A'], ['A', 'G / A'], ['A', 'G / A']],
    ['names what is named alike once', [], ['A', 'A'], ['A']],
  ])('%s', (_, known, names, all) => {
    expect(union(known, names)).toEqual(all);
  });

  it('is the same list when nothing is added', () => {
    const known = ['A', 'B'];

    expect(union(known, ['B', 'A'])).toBe(known);
  });
});
