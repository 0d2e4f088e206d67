import { beforeEach, describe, expect, it } from 'vitest';
import { Memories } from '../../src/cli/memories.ts';
import { aSqliteJournal, lettersFrom } from '../journal/journals.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { beginSink } from '../../src/cli/beginSink.ts';
import type { Event } from '../../src/core/event.ts';
import type { Journal } from '../../src/journal/journal.ts';

const OPS = { name: 'ops', type: 'webhook' };

let journal: Journal & { readonly file: string };
let memories: Memories;
beforeEach(async () => {
  journal = await aSqliteJournal();
  memories = new Memories('active', () => 0);
});

/** Tells of the incident that a letter stands for; of a capital one that it is over. */
function happen(letters: string): void {
  for (const letter of letters) {
    const incident = letter.toLowerCase();
    const over: Partial<Event> =
      letter === incident ? {} : { change: 'resolved', status: 'resolved' };
    const id = lettersFrom(journal, 0).includes(letter) ? `${letter}${letter}` : letter;
    const event = anEvent({ id, incident_id: incident, ...over });
    journal.append([event]);
    memories.recall(event);
  }
}

function begin(row = OPS) {
  return beginSink(row, journal, memories, ['stdout']);
}

/** What a sink is told from its beginning on. */
function told(row = OPS): string {
  const { log, cursor } = begin(row);
  return lettersFrom(log, cursor);
}

async function restart(): Promise<void> {
  journal.close();
  journal = await aSqliteJournal({ file: journal.file });
}

describe('a sink', () => {
  it('that is new begins with what is open, and then with what is new', () => {
    happen('abAc');
    const { log, cursor } = begin();
    happen('d');

    expect(lettersFrom(log, cursor)).toBe('bcd');
  });

  it('that is known goes on where it stopped', async () => {
    happen('a');
    const { moved } = begin();
    moved(1);
    happen('bc');
    moved(2);
    await restart();

    expect(told()).toBe('c');
  });

  it('that was not yet told of all that was open is told the rest of it after a crash', async () => {
    happen('abc');
    const { moved } = begin();
    moved(2);
    happen('Bd');
    await restart();

    expect(told()).toBe('abcBd');
  });

  it('that was told of all that was open begins no more with it', async () => {
    happen('ab');
    const { moved } = begin();
    moved(2);
    happen('c');
    await restart();

    expect(told()).toBe('c');
  });

  it('begins anew when its name is that of another kind now, and forgets what that remembered', async () => {
    happen('a');
    begin().moved(1);
    journal.storeOf('ops').set('openai/a', 'message 7');
    happen('A');
    happen('b');
    await restart();

    expect(told({ ...OPS, type: 'slack' })).toBe('b');
    expect(journal.storeOf('ops').get('openai/a')).toBeUndefined();
  });
});
