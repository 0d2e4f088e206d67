import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE, NOON, anIncident } from './things.ts';
import { Fault } from '../../src/core/fault.ts';
import { Memory } from '../../src/core/memory.ts';
import { freshOf } from '../../src/core/fresh.ts';
import { verdictOf } from '../../src/core/verdict.ts';
import type { Read } from '../../src/core/read.ts';
import type { Reading } from '../../src/core/reading.ts';

const ACME = { name: 'acme', title: 'Acme', wants: () => true };
let memory: Memory;
let at: number;

/** Reads a page that lists these incidents, each opened a minute after the one before; `=`: as before. */
function read(ids: string, part: Partial<Read> = {}, lists: Reading['lists'] = 'recent'): string[] {
  at += MINUTE;
  const entries = Array.from(ids, (id) => {
    const createdAt = NOON + id.charCodeAt(0) * MINUTE;
    const incident = () => {
      if (id === '?') throw new Fault('BAD_BODY', 'answered an incident without an id');
      return anIncident({ id, createdAt, updatedAt: createdAt });
    };
    return { id, mark: 1, incident };
  });
  const reading = ids === '=' ? null : { entries, lists };
  const page = { provider: ACME, part: 'incidents', source: 'native', best: true, moved: false };
  const verdict = verdictOf(memory, freshOf(memory, { ...page, reading, at, ...part }));
  verdict.commit();
  return verdict.events.map((event) => `${event.incident_id} ${event.change}`);
}

beforeEach(() => {
  memory = new Memory('active');
  at = NOON + 10_000 * MINUTE;
  read('fedcba');
});

describe('an incident that is away', () => {
  it.each([
    ['for one read is not removed', ['fdcba', 'fedcba', 'fdcba'], []],
    ['for two reads is removed, once', ['fdcba', 'fdcba', 'fdcba'], ['e removed']],
    ['is removed when an unchanged answer confirms it', ['fdcba', '=', '='], ['e removed']],
    ['from the front of the list is removed', ['edcba', '='], ['f removed']],
    ['from the end of the list is not', ['fedc', '=', '='], []],
    ['with all others is not', ['', '=', ''], []],
    ['is not confirmed by a list without any', ['fdcba', '', '='], []],
    ['is removed together with others', ['dcba', 'dcba'], ['f removed', 'e removed']],
  ])('%s', (_, lists, told) => {
    expect(lists.flatMap((list) => read(list)).sort()).toEqual([...told].sort());
  });

  it('from a list of what is open is not removed', () => {
    const polls = [1, 2, 3].map(() => read('fdcba', {}, 'open'));

    expect(polls).toEqual([[], [], []]);
  });

  it('is not confirmed by the unchanged answer of another source', () => {
    read('fdcba');

    expect(read('=', { source: 'feed', best: false })).toEqual([]);
    expect(read('=')).toEqual([]);
  });

  it('from a source that never listed it is not removed', () => {
    const feed = { source: 'feed', best: false };

    expect([read('fdcba', feed), read('fdcba', feed), read('=', feed)]).toEqual([[], [], []]);
  });

  it.each(['recent', 'ongoing'] as const)(
    'from a list of what is %s is not told as gone while an entry there has no id',
    (lists) => {
      const polls = ['fdcba', '?dcba', '=', '?dcba', 'fedcba'].map((list) => read(list, {}, lists));

      expect(polls.flat()).toEqual([]);
    },
  );
});
