import { Fault } from '../../src/core/fault.ts';
import { digest } from '../../src/core/digest.ts';
import type { Entry, Reading } from '../../src/core/reading.ts';
import type { Incident, Status, Type } from '../../src/core/incident.ts';
import type { Read, Watched } from '../../src/core/read.ts';

const MINUTE_MS = 60_000;
const WAYS: Record<Type, readonly Status[]> = {
  incident: ['investigating', 'identified', 'monitoring', 'resolved'],
  maintenance: ['scheduled', 'in_progress', 'verifying', 'completed'],
  component: ['operational', 'major_outage'],
};

/**
 * The incident that a word stands for: `a1` is incident a with its first update, `a4` the same
 * resolved by its fourth. `b` was opened a minute later than `a`.
 */
export function anIncident(word: string, type: Type = 'incident'): Incident {
  const id = word[0]!;
  const count = Number(word[1]);
  const createdAt = (id.charCodeAt(0) - 97) * MINUTE_MS;
  const ways = WAYS[type];
  const updates = ways.slice(0, count).map((status, index) => ({
    id: `${id}${index + 1}`,
    status,
    message: `${id} is ${status}`,
    createdAt: createdAt + index * MINUTE_MS,
    displayAt: createdAt + index * MINUTE_MS,
    updatedAt: createdAt + index * MINUTE_MS,
  }));
  return {
    id,
    type,
    name: `Incident ${id}`,
    status: ways[count - 1]!,
    impact: 'minor',
    components: [],
    url: null,
    createdAt,
    updatedAt: createdAt + (count - 1) * MINUTE_MS,
    startedAt: null,
    resolvedAt: null,
    scheduledFor: null,
    scheduledUntil: null,
    updates,
  };
}

/** An entry by its word; `a?` lacks a field, and `a!` meets a bug of ours. */
export function anEntry(word: string, type: Type = 'incident'): Entry {
  return { id: word[0]!, mark: digest(word), incident: () => readEntry(word, type) };
}

function readEntry(word: string, type: Type): Incident {
  if (word.endsWith('?')) throw new Fault('BAD_BODY', `incident ${word[0]} has no status`);
  if (word.endsWith('!')) throw new TypeError('x is not a function');
  return anIncident(word, type);
}

/** A reading by the words of its entries: `a1 b4`. */
export function aReading(words: string, part: Partial<Reading> = {}, type?: Type): Reading {
  const entries = words.split(' ').filter((word) => word !== '');
  return { entries: entries.map((word) => anEntry(word, type)), lists: 'recent', ...part };
}

export const ACME: Watched = { name: 'acme', title: 'Acme', wants: () => true };

/** A read of the page's incidents by the words of its entries; `=` says that nothing changed. */
export function aRead(words: string, part: Partial<Read> = {}): Read {
  return {
    provider: ACME,
    part: 'incidents',
    source: 'list',
    best: true,
    reading: words === '=' ? null : aReading(words),
    at: 0,
    moved: false,
    ...part,
  };
}
