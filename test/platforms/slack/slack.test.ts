import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../src/core/incident.ts';
import { revisionOf } from '../../../src/core/revision.ts';
import { logUpdates, noveltyOf } from '../../../src/core/updateLog.ts';
import { pageOf } from '../../../src/platforms/page.ts';
import { slack } from '../../../src/platforms/slack/index.ts';
import { CONTEXT, answerOf, orFault, sourceOf } from '../fixtures.ts';

const history = sourceOf(slack, 'incidents', 'history');
const current = sourceOf(slack, 'incidents', 'current');

const note = (body: string, at: string) => ({ body, date_created: `2026-03-11T${at}-07:00` });
const NOTES = [note('One.', '07:10:00'), note('Two.', '07:40:00'), note('Three.', '07:40:00')];

function event(fields: object = {}) {
  return {
    id: 413,
    title: 'Acme does not load',
    type: 'incident',
    status: 'active',
    url: 'https://status.acme.test/2026-03/77e6d5c4b3a29180',
    date_created: '2026-03-11T07:10:00-07:00',
    date_updated: '2026-03-11T07:40:00-07:00',
    services: ['Messaging'],
    notes: NOTES,
    ...fields,
  };
}

function entryIn(fields: object) {
  const [entry] = history.read(answerOf([event(fields)]), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry;
}

const inHistory = (fields: object = {}) => entryIn(fields).incident();

/** The same event as `/current` lists it: the newest note first. */
function inCurrent(fields: object & { readonly notes?: readonly object[] } = {}) {
  const notes = (fields.notes ?? NOTES).toReversed();
  const body = { status: 'active', active_incidents: [event({ ...fields, notes })] };
  const [entry] = current.read(answerOf(body), CONTEXT).entries;
  if (!entry) throw new Error('nothing was read');
  return entry.incident();
}

const idsOf = ({ updates }: Incident) => updates.map(({ id }) => id);
const statusesOf = ({ updates }: Incident) => updates.map(({ status }) => status);

/** What the updates are to somebody who was told the ones before. */
function noveltiesOf(before: Incident, after: Incident) {
  const log = logUpdates([], before.updates);
  return after.updates.map((update) => noveltyOf(log, update, null));
}

describe('an event of Slack’s', () => {
  it('is the same incident in both endpoints, though their notes are in opposite order', () => {
    expect(inCurrent()).toEqual(inHistory());
    expect(idsOf(inHistory())).toEqual([
      '413@2026-03-11T14:10:00Z',
      '413@2026-03-11T14:40:00Z',
      '413@2026-03-11T14:40:00Z#2',
    ]);
  });

  it('is the same incident where all its notes share one second', () => {
    const notes = [note('One.', '07:10:00'), note('Two.', '07:10:00')];

    expect(inCurrent({ notes })).toEqual(inHistory({ notes }));
    expect(inHistory({ notes }).updates.map(({ message }) => message)).toEqual(['One.', 'Two.']);
  });

  it('keeps the ids of its notes when an endpoint turns its order round', () => {
    expect(inHistory({ notes: [NOTES[1], NOTES[0]] })).toEqual(
      inHistory({ notes: [NOTES[0], NOTES[1]] }),
    );
  });

  it('keeps the id of a note whose text is edited, and of the others', () => {
    const edited = inHistory({ notes: [NOTES[0], note('Two!', '07:40:00'), NOTES[2]] });

    expect(idsOf(edited)).toEqual(idsOf(inHistory()));
    expect(noveltiesOf(inHistory(), edited)).toEqual(['known', 'edited', 'known']);
  });

  it('keeps the ids of its notes when a newer one is added', () => {
    const before = inHistory();
    const after = inHistory({ notes: [...NOTES, note('Four.', '08:00:00')] });

    expect(idsOf(after).slice(0, 3)).toEqual(idsOf(before));
    expect(noveltiesOf(before, after)).toEqual(['known', 'known', 'known', 'new']);
  });

  it('keeps the ids of its notes when an older one vanishes', () => {
    expect(idsOf(inHistory({ notes: NOTES.slice(1) }))).toEqual(idsOf(inHistory()).slice(1));
  });

  it('ends with its last note, whichever that is', () => {
    expect(statusesOf(inHistory())).toEqual(['investigating', 'investigating', 'investigating']);
    expect(statusesOf(inHistory({ status: 'resolved' }))).toEqual([
      'investigating',
      'investigating',
      'resolved',
    ]);
  });

  it('is told no note anew when it is resolved without a word, or explained later', () => {
    const open = inHistory();
    const over = inHistory({ status: 'resolved' });
    const explained = inHistory({
      status: 'resolved',
      notes: [...NOTES, note('It was a cable.', '11:00:00')],
    });

    expect(noveltiesOf(open, over)).toEqual(['known', 'known', 'known']);
    expect(noveltiesOf(over, explained)).toEqual(['known', 'known', 'known', 'new']);
  });

  it('has no end when it is open again', () => {
    const again = inHistory({ notes: [...NOTES, note('Again.', '09:00:00')] });

    expect(again).toMatchObject({ status: 'investigating', resolvedAt: null });
    expect(new Set(statusesOf(again))).toEqual(new Set(['investigating']));
  });

  it('looks the same when its services come in another order', () => {
    const one = entryIn({ services: ['Calls', 'Search'] });
    const other = entryIn({ services: ['Search', 'Calls'] });

    expect(other.mark).toBe(one.mark);
    expect(revisionOf(other.incident(), '').key).toBe(revisionOf(one.incident(), '').key);
  });

  it.each([
    ['active', 'incident', 'incident', 'investigating'],
    ['resolved', 'outage', 'incident', 'resolved'],
    ['wobbling', 'notice', 'incident', 'investigating'],
    [null, 'incident', 'incident', 'investigating'],
    ['scheduled', 'incident', 'maintenance', 'scheduled'],
    ['active', 'maintenance', 'maintenance', 'in_progress'],
    ['resolved', 'maintenance', 'maintenance', 'completed'],
    ['completed', 'notice', 'maintenance', 'completed'],
    ['cancelled', 'notice', 'maintenance', 'completed'],
    ['wobbling', 'maintenance', 'maintenance', 'scheduled'],
  ])('that is %s and of type %s is a %s, %s', (status, type, expected, is) => {
    expect(inHistory({ status, type })).toMatchObject({ type: expected, status: is });
  });

  it.each([
    ['outage', 'major'],
    ['incident', 'minor'],
    ['notice', 'none'],
    ['hiccup', 'unknown'],
    ['maintenance', 'maintenance'],
  ])('of type %s has the impact %s', (type, impact) => {
    expect(inHistory({ type }).impact).toBe(impact);
  });

  it('says nothing of components when it names no services', () => {
    expect(inHistory({ services: undefined }).components).toBeNull();
    expect(inHistory({ services: [] }).components).toEqual([]);
  });

  it('was last changed when its newest note was made, even if it does not say so', () => {
    expect(inHistory({ date_updated: '2026-03-11T07:00:00-07:00' }).updatedAt).toBe(
      Date.UTC(2026, 2, 11, 14, 40),
    );
  });

  it.each([
    ['title', { title: 'x' }],
    ['status', { status: 'resolved' }],
    ['type', { type: 'outage' }],
    ['services', { services: ['Messaging', 'Search'] }],
    ['address', { url: 'https://status.acme.test/x' }],
    ['note', { notes: [NOTES[0], NOTES[1], note('Three!', '07:40:00')] }],
    ['number of notes', { notes: NOTES.slice(1) }],
    ['last change', { date_updated: '2026-03-11T09:40:00-07:00' }],
  ])('has another mark when its %s differs', (_, fields) => {
    expect(entryIn(fields).mark).not.toBe(entryIn({}).mark);
  });
});

describe('Slack’s endpoints', () => {
  it.each([
    [{}],
    [{ status: 'ok' }],
    [{ active_incidents: [] }],
    [{ status: 'ok', active_incidents: null }],
    [{ ok: false, error: 'ratelimited' }],
    [[]],
    [[{ title: 'x', date_created: 'y' }]],
  ])('do not answer %j', (body) => {
    const said = [history, current].map((source) =>
      orFault(() => source.read(answerOf(body), CONTEXT)),
    );

    expect(said).toEqual([
      expect.stringContaining('not Slack’s history'),
      expect.stringContaining('not Slack’s current status'),
    ]);
    expect(slack.recognises(answerOf(body))).toBe(false);
  });

  it.each([
    ['https://slack-status.com', 'https://slack-status.com'],
    ['https://slack-status.com/api/v2.0.0/current', 'https://slack-status.com'],
    ['https://mirror.test/slack/', 'https://mirror.test/slack'],
  ])('of %s stand below %s', (url, base) => {
    const page = pageOf(url);
    const [{ sources } = { sources: [] }] = slack.parts(page, { components: false });

    expect(sources.map((source) => source.url)).toEqual([
      `${base}/api/v2.0.0/history`,
      `${base}/api/v2.0.0/current`,
    ]);
    expect(slack.probes(page)).toEqual([`${base}/api/v2.0.0/history`]);
  });

  it('stand where the page’s endpoint is, when one was given', () => {
    const page = pageOf('https://slack-status.com', {
      endpoint: 'http://127.0.0.1:8080/api/v2.0.0/history',
    });

    expect(slack.probes(page)).toEqual(['http://127.0.0.1:8080/api/v2.0.0/history']);
  });

  it('are asked first for Slack’s own hosts', () => {
    const owns = (url: string) => slack.owns?.(pageOf(url));

    expect(['https://slack-status.com', 'https://status.slack.com/api'].map(owns)).toEqual([
      true,
      true,
    ]);
    expect(owns('https://status.acme.test')).toBe(false);
  });

  it('tell an end only in the history', () => {
    const lists = [history.read(answerOf([event()]), CONTEXT).lists];
    lists.push(current.read(answerOf({ status: 'ok', active_incidents: [] }), CONTEXT).lists);

    expect(lists).toEqual(['recent', 'open']);
  });
});
