import { describe, expect, it } from 'vitest';
import { MINUTE, NOON, SECOND, anUpdate } from './things.ts';
import { logUpdates, noveltyOf, type Novelty } from '../../src/core/updateLog.ts';
import type { Update } from '../../src/core/incident.ts';

const LOG = logUpdates([], [anUpdate(), anUpdate({ id: 'u2', createdAt: NOON + MINUTE })]);
const FEED: readonly Update[] = [];

describe('an update of the same source', () => {
  const cases: readonly [string, Partial<Update>, Novelty][] = [
    ['is known by its id and text', {}, 'known'],
    ['is known whatever its status and times say', { status: 'resolved', updatedAt: 1 }, 'known'],
    ['is known when only white space differs', { message: ' We  look.\n' }, 'known'],
    ['is known when its text is missing this time', { message: '' }, 'known'],
    ['is edited when its text differs', { message: 'We see.' }, 'edited'],
    ['is new when its id is, though second and text are not', { id: 'u3' }, 'new'],
  ];

  it.each(cases)('%s', (_, part, novelty) => {
    expect(noveltyOf(LOG, anUpdate(part), null)).toBe(novelty);
  });

  it('is filled in when it was told without its text, and then known', () => {
    const empty = logUpdates([], [anUpdate({ message: '' })]);
    const filled = logUpdates(empty, [anUpdate()]);

    expect(noveltyOf(empty, anUpdate(), null)).toBe('filled');
    expect(noveltyOf(filled, anUpdate(), null)).toBe('known');
    expect(noveltyOf(filled, anUpdate({ message: 'We see.' }), null)).toBe('edited');
  });
});

describe('an update of another source, which names it differently', () => {
  const later = NOON + 10 * MINUTE;
  const cases: readonly [string, Partial<Update>, Novelty][] = [
    ['is known by its second and text', {}, 'known'],
    ['is known by its text when its second differs', { createdAt: NOON - 7 * SECOND }, 'known'],
    ['is known by its second without a text', { message: '' }, 'known'],
    ['is known by its text a moment later', { createdAt: NOON + MINUTE + 5 * SECOND }, 'known'],
    ['is new a moment after that', { createdAt: NOON + MINUTE + 6 * SECOND }, 'new'],
    ['is known by its second to the millisecond', { createdAt: NOON + 999 }, 'known'],
    ['is edited when only its second is known', { message: 'We see.' }, 'edited'],
    ['is new when neither is known', { message: 'We see.', createdAt: later }, 'new'],
    ['is new when it says the same again, later than all others', { createdAt: later }, 'new'],
  ];

  it.each(cases)('%s', (_, part, novelty) => {
    expect(noveltyOf(LOG, anUpdate({ id: 'i1@noon', ...part }), FEED)).toBe(novelty);
  });

  it('is new when the update that it looks like is listed beside it', () => {
    const again = anUpdate({ id: 'u3', createdAt: NOON + MINUTE });
    const siblings = [anUpdate(), anUpdate({ id: 'u2' }), again];

    expect(noveltyOf(LOG, again, siblings)).toBe('new');
    expect(noveltyOf(LOG, again, [anUpdate(), again])).toBe('known');
  });

  it('is filled in by its second when it was told without its text', () => {
    const empty = logUpdates([], [anUpdate({ message: '' })]);

    expect(noveltyOf(empty, anUpdate({ id: 'i1@noon' }), FEED)).toBe('filled');
  });
});

describe('the log', () => {
  it('is the same one when nothing is to be added', () => {
    expect(logUpdates(LOG, [anUpdate()])).toBe(LOG);
  });

  it('keeps three numbers for each text of each update', () => {
    expect(LOG).toHaveLength(6);
    expect(logUpdates(LOG, [anUpdate({ message: 'We see.' })])).toHaveLength(9);
  });

  it('keeps the newest texts of an update that is rewritten all the time', () => {
    let log = LOG;
    for (let count = 0; count < 1000; count += 1) {
      log = logUpdates(log, [anUpdate({ message: `Number ${count}.` })]);
    }

    expect(log.length).toBe(3 * 21);
    expect(noveltyOf(log, anUpdate({ message: 'Number 999.' }), null)).toBe('known');
    expect(noveltyOf(log, anUpdate({ message: 'Number 0.' }), null)).toBe('edited');
    expect(noveltyOf(log, anUpdate({ id: 'u2' }), null)).toBe('known');
  });

  it('keeps the five hundred newest texts, and takes no older update for a new one', () => {
    const posted = (minute: number) =>
      anUpdate({ id: `x${minute}`, createdAt: NOON + minute * MINUTE });
    const all = Array.from({ length: 700 }, (_, minute) => posted(minute));
    let log = LOG;
    for (const update of all) log = logUpdates(log, [update]);

    expect(log).toHaveLength(3 * 500);
    expect(all.filter((update) => noveltyOf(log, update, null) !== 'known')).toEqual([]);
    expect(noveltyOf(log, posted(700), null)).toBe('new');
    expect(logUpdates(log, all)).toBe(log);
  });

  it('keeps the newest whatever order they come in', () => {
    const all = Array.from({ length: 700 }, (_, minute) =>
      anUpdate({ id: `x${minute}`, createdAt: NOON + minute * MINUTE }),
    );

    const log = logUpdates([], all.toReversed());

    expect(logUpdates(log, all)).toBe(log);
    expect(log).toContain(NOON / 1000 + 699 * 60);
    expect(log).not.toContain(NOON / 1000 + 199 * 60);
  });
});
