import { beforeEach, describe, expect, it } from 'vitest';
import { Memories } from '../../src/cli/memories.ts';
import { aSqliteJournal, lettersFrom } from '../journal/journals.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { beginSink } from '../../src/cli/beginSink.ts';
import { driver } from '../../src/journal/sqlite/driver.ts';
import { forgetOthers } from '../../src/cli/forgetSink.ts';
import type { Event } from '../../src/core/event.ts';
import type { Report } from '../../src/stream/report.ts';
import type { Journal } from '../../src/journal/journal.ts';

const OPS = { name: 'ops', type: 'webhook' };

let journal: Journal & { readonly file: string };
let memories: Memories;
let said: Report[];
beforeEach(async () => {
  said = [];
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
  return beginSink(row, { journal, memories, say: (report) => said.push(report) });
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
    expect(said).toEqual([{ kind: 'gone', sink: 'ops', events: 2 }]);
  });

  it('begins anew as another kind while its state cannot be written', async () => {
    begin().moved(0);
    journal.storeOf('ops').set('openai/a', 'message 7');
    const other = (await driver())(journal.file);
    other.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');

    begin({ ...OPS, type: 'slack' });

    expect(journal.storeOf('ops').get('openai/a')).toBeUndefined();
    other.close();
  });

  it('is remembered when what it is to be told first is damaged', () => {
    begin();
    journal.storeOf('ops').set('opening', '[["openai"');
    happen('a');

    expect(told()).toBe('a');
  });
});

describe('sinks that are gone are forgotten', () => {
  it.each<[string, string, number]>([
    ['that has taken all', 'ab', 2],
    ['that had begun by being told what is open', '', 0],
  ])('without a word about one %s', (_, letters, taken) => {
    happen(letters);
    const { moved } = begin();
    moved(taken);

    forgetOthers(['stdout'], journal, (report) => said.push(report));

    expect(said).toEqual([]);
    expect(journal.sinks()).toEqual([]);
  });

  it('and it is said how much they had not taken, what they were to be told first included', () => {
    happen('ab');
    begin();
    happen('c');
    journal.moveCursor('output:events.ndjson', 1);
    journal.moveCursor('stdout', 0);

    forgetOthers(['stdout'], journal, (report) => said.push(report));
    forgetOthers(['stdout'], journal, (report) => said.push(report));

    expect(said).toEqual([
      { kind: 'gone', sink: 'ops', events: 3 },
      { kind: 'gone', sink: 'events.ndjson', events: 2 },
    ]);
    expect(journal.sinks()).toEqual(['stdout']);
  });
});
