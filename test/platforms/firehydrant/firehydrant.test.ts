import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/core/incident.ts';
import { firehydrant } from '../../../src/platforms/firehydrant/index.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { answerOf, orFault } from '../fixtures.ts';

const payload = {
  config: { title: 'Initech Status' },
  conditions: { Slow: 'DEGRADED', Gone: 'OFFLINE', Fine: 'OPERATIONAL' },
  components: [],
};

function sourceAt(url: string) {
  return firehydrant.parts(pageOf(url), { components: false })[0]!.sources[0]!;
}

function read(body: unknown) {
  const page = pageOf('https://status.initech.test');
  return sourceAt(page.url).read(answerOf(JSON.stringify(body)), { page, names: new Map() });
}

function incident(fields: object): Incident {
  const timestamps = { started: '2026-04-12T13:20:00Z' };
  const said = read({ ...payload, incidents: [{ id: 'x', timestamps, ...fields }] });
  return said.entries[0]!.incident();
}

function note(text: string, minute: number, happened = minute) {
  const at = (one: number) => `2026-04-12T13:${one}:00Z`;
  return { time: at(minute), occurredAt: at(happened), details: { note: text } };
}

function milestone(word: string, minute: number) {
  const at = `2026-04-12T13:${minute}:00Z`;
  return { time: at, occurredAt: at, details: { milestoneUpdate: { currentMilestone: word } } };
}

describe('a page', () => {
  it.each([
    ['https://status.initech.test', 'https://status.initech.test/data/payload.json'],
    ['https://initech.test/status/', 'https://initech.test/status/data/payload.json'],
    [
      'https://status.initech.test/data/payload.json',
      'https://status.initech.test/data/payload.json',
    ],
  ])('%s is asked for at %s', (url, file) => {
    expect([sourceAt(url).url, ...firehydrant.probes(pageOf(url))]).toEqual([file, file]);
  });

  it.each(['config', 'conditions', 'components', 'incidents'])('without %s is none', (key) => {
    const body = { ...payload, incidents: [], [key]: undefined };

    expect(firehydrant.recognises(answerOf(JSON.stringify(body)))).toBe(false);
    expect(orFault(() => read(body))).toMatch(/answered JSON that is not a FireHydrant page’s$/);
  });
});

describe('an incident', () => {
  const started = '2026-04-12T13:20:00Z';

  it.each([
    [{}, 'investigating'],
    [{ acknowledged: '2026-04-12T13:30:00Z' }, 'investigating'],
    [{ identified: '2026-04-12T13:30:00Z', investigating: '2026-04-12T13:25:00Z' }, 'identified'],
    [{ identified: '2026-04-12T13:30:00Z', mitigated: '2026-04-12T13:40:00Z' }, 'monitoring'],
    [{ resolved: '2026-04-12T13:40:00Z', monitoring: '2026-04-12T13:50:00Z' }, 'resolved'],
    [{ resolved: null, monitoring: '2026-04-12T13:50:00Z' }, 'monitoring'],
    [{ postmortem_started: '2026-04-12T13:50:00Z' }, 'investigating'],
  ])('that reached %j is %s', (timestamps, status) => {
    expect(incident({ timestamps: { started, ...timestamps } })).toMatchObject({ status });
  });

  it.each([
    ['SEV1', 'Slow', 'critical'],
    ['sev2', 'Slow', 'major'],
    ['SEV4', 'Gone', 'minor'],
    ['UNSET', 'Gone', 'major'],
    ['OURS', 'Slow', 'minor'],
    ['OURS', 'Odd', 'unknown'],
  ])('of severity %s with a component that is %s is %s', (severitySlug, condition, impact) => {
    const components = [{ id: 'c', name: 'Copiers', condition }];

    expect(incident({ severitySlug, components })).toMatchObject({ impact });
  });

  it('without components does not say which it affects', () => {
    expect(incident({ components: null }).components).toBeNull();
    expect(incident({ components: [] }).components).toEqual([]);
  });

  it('begins with its first note where that is older', () => {
    const timeline = [note('Planned.', 10)];

    expect(incident({ severitySlug: 'MAINTENANCE', timeline })).toMatchObject({
      type: 'maintenance',
      status: 'scheduled',
      createdAt: Date.UTC(2026, 3, 12, 13, 10),
      updatedAt: Date.UTC(2026, 3, 12, 13, 10),
      scheduledFor: Date.UTC(2026, 3, 12, 13, 20),
    });
  });
});

describe('updates', () => {
  const timeline = [note('two', 40), milestone('identified', 35), note('one', 30)];
  const updatesOf = (steps: readonly object[]) => incident({ timeline: steps }).updates;
  const ids = (steps: readonly object[]) => updatesOf(steps).map(({ id }) => id);

  it('are the notes, each in the state that the incident had reached', () => {
    expect(updatesOf(timeline)).toMatchObject([
      { message: 'one', status: 'investigating' },
      { message: 'two', status: 'identified' },
    ]);
  });

  it('tell an end even where it has no note', () => {
    expect(updatesOf([milestone('resolved', 50), ...timeline])).toMatchObject([
      {},
      {},
      { message: '', status: 'resolved', createdAt: Date.UTC(2026, 3, 12, 13, 50) },
    ]);
  });

  it('may bring their own status, as those do that come from another page', () => {
    const brought = '\u27A1\uFE0F **Monitoring** \u2014 **Paper** moves.';

    expect(updatesOf([note(brought, 30)])).toMatchObject([
      { message: 'Paper moves.', status: 'monitoring' },
    ]);
    expect(updatesOf([note('\u27A1\uFE0F **Hear** us', 30)])).toMatchObject([
      { message: '\u27A1\uFE0F Hear us', status: 'investigating' },
    ]);
  });

  it('keep their ids when edited, dated anew, turned, or followed by others', () => {
    const given = ids(timeline);

    expect(given).toEqual(['x@2026-04-12T13:30:00Z', 'x@2026-04-12T13:40:00Z']);
    expect(ids([note('new', 50), ...timeline]).slice(0, 2)).toEqual(given);
    expect(ids(timeline.toReversed())).toEqual(given);
    expect(ids([note('two, edited', 40, 25), note('one', 30)])).toEqual(given.toReversed());
  });

  it('without any time are none', () => {
    expect(updatesOf([{ details: { note: 'x' } }, { time: 'soon' }])).toEqual([]);
  });
});
