import { describe, expect, it } from 'vitest';
import { NOON, anIncident, anUpdate, component } from './things.ts';
import { eventId, revisionKey, revisionOf, seconds } from '../../src/core/revision.ts';
import type { Incident } from '../../src/core/incident.ts';

const key = (part: Partial<Incident>) => revisionOf(anIncident(part), '').key;
const PLAIN = key({});

describe('the identity of a revision', () => {
  const same: readonly [string, Partial<Incident>][] = [
    ['the milliseconds of "updated at"', { updatedAt: NOON + 776 }],
    ['the link', { url: 'https://stspg.io/abc' }],
    ['when it was created', { createdAt: NOON - 1000 }],
    ['when it started', { startedAt: null }],
    ['when it was resolved', { resolvedAt: NOON }],
    ['white space in the title', { name: ' Uploads  fail\n' }],
    ['how Unicode writes the title', { name: 'Uploads fail'.normalize('NFD') }],
    ['white space in a text', { updates: [anUpdate({ message: 'We\r\n look. ' })] }],
    ['the id of an update', { updates: [anUpdate({ id: 'other' })] }],
    ['the times of an update', { updates: [anUpdate({ displayAt: 1, updatedAt: 2 })] }],
    ['the name of a component', { components: [{ ...component('Uploads'), name: 'Up' }] }],
  ];

  it.each(same)('does not hold %s', (_, part) => {
    expect(key(part)).toBe(PLAIN);
  });

  const different: readonly [string, Partial<Incident>][] = [
    ['the second of "updated at"', { updatedAt: NOON + 1000 }],
    ['the status', { status: 'identified' }],
    ['the impact', { impact: 'major' }],
    ['the title', { name: 'Downloads fail' }],
    ['the components', { components: [] }],
    ['the plan of a maintenance', { scheduledFor: NOON }],
    ['the end of the plan', { scheduledUntil: NOON }],
    ['a text', { updates: [anUpdate({ message: 'We see.' })] }],
    ["an update's status", { updates: [anUpdate({ status: 'identified' })] }],
    ['how many updates there are', { updates: [anUpdate(), anUpdate({ id: 'u2' })] }],
  ];

  it.each(different)('holds %s', (_, part) => {
    expect(key(part)).not.toBe(PLAIN);
  });

  it('does not hold the order of components, nor the source', () => {
    const two = [component('Uploads'), component('Console')];

    expect(key({ components: two })).toBe(key({ components: two.toReversed() }));
    expect(revisionOf(anIncident(), 'feed').key).toBe(PLAIN);
  });

  it('follows from what the id of an event says', () => {
    const { digest } = revisionOf(anIncident(), '');

    expect(revisionKey(NOON + 999, digest)).toBe(PLAIN);
    expect(eventId('acme', 'i1', NOON + 999, 255)).toBe(
      'acme/i1/2026-07-01T12:00:00Z/0000000000ff',
    );
  });
});

describe('seconds', () => {
  it('never move into the next one', () => {
    expect([seconds(1999), seconds(2000), seconds(0)]).toEqual([1, 2, 0]);
  });
});
