import {
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../src/core/fault.ts';
import { aSqliteJournal, event, eventsOf, lettersFrom, stretch } from './journals.ts';
import { anEvent } from '../sinks/anEvent.ts';
import { driver } from '../../src/journal/sqlite/driver.ts';
import { openForReading } from '../../src/journal/sqlite/openForReading.ts';

const DAY_MS = 86_400_000;
const NOON = Date.parse('2026-07-01T12:00:00Z');

/** A file in a folder of its own. */
async function aFile(name = 'other.db'): Promise<string> {
  const journal = await aSqliteJournal();
  journal.close();
  return join(dirname(journal.file), name);
}

async function refusal(file: string): Promise<string> {
  try {
    (await aSqliteJournal({ file })).close();
    return 'opened';
  } catch (error) {
    if (error instanceof Fault) return `${error.code}: ${error.message}`;
    throw error;
  }
}

describe('after a restart', () => {
  test('events, memories, cursors and stores are as they were', async () => {
    const journal = await aSqliteJournal();
    journal.append(eventsOf('abc'));
    journal.keep('openai', { slots: [1, 2] });
    journal.moveCursor('slack', 2);
    journal.storeOf('slack').set('openai/i1', 'ts-1');
    journal.storeOf('slack').set('openai/i2', 'ts-2');
    journal.storeOf('slack').delete('openai/i2');
    journal.close();

    const again = await aSqliteJournal({ file: journal.file });

    expect(lettersFrom(again, 0)).toBe('abc');
    expect(again.kept('openai')).toEqual({ slots: [1, 2] });
    expect([again.cursorOf('slack'), again.cursorOf('discord')]).toEqual([2, undefined]);
    expect(again.storeOf('slack').get('openai/i1')).toBe('ts-1');
    expect(again.storeOf('slack').get('openai/i2')).toBeUndefined();
    again.append(eventsOf('d'));
    expect(lettersFrom(again, 3)).toBe('d');
  });

  test('what one transaction did is there together or not at all', async () => {
    const journal = await aSqliteJournal();
    const bug = new Error('bug');

    const broken = () =>
      journal.transact(() => {
        journal.append(eventsOf('a'));
        journal.keep('openai', 1);
        throw bug;
      });

    expect(broken).toThrow(bug);
    journal.close();
    const again = await aSqliteJournal({ file: journal.file });
    expect([lettersFrom(again, 0), again.kept('openai')]).toEqual(['a', 1]);
  });

  test('events are told only when they are in the file', async () => {
    const journal = await aSqliteJournal();
    const reading = await openForReading(journal.file);
    const inFile: (number | undefined)[] = [];
    journal.appended.subscribe(() =>
      inFile.push(reading.prepare<{ n: number }>('SELECT count(*) AS n FROM events').get()?.n),
    );

    journal.append(eventsOf('ab'));
    reading.close();

    expect(inFile).toEqual([2]);
  });
});

describe('a file that cannot be used is refused with what to do:', () => {
  test('one in use by another process', async () => {
    const journal = await aSqliteJournal();

    expect(await refusal(journal.file)).toBe(
      `CONFIG: ${journal.file} is in use by another statuswire; stop that one, or name another --state`,
    );
    journal.append(eventsOf('a'));
    journal.close();
    expect(await refusal(journal.file)).toBe('opened');
  });

  test('one that is no database, which stays as it was', async () => {
    const file = await aFile();
    writeFileSync(file, 'my notes\n'.repeat(200));

    expect(await refusal(file)).toContain(`${file} is no state of statuswire; it was not touched`);
    expect(readFileSync(file, 'utf8')).toBe('my notes\n'.repeat(200));
    expect(existsSync(`${file}-lock`)).toBe(false);
  });

  test('the database of another program', async () => {
    const file = await aFile();
    const other = (await driver())(file);
    other.exec('CREATE TABLE notes (text TEXT)');
    other.close();

    expect(await refusal(file)).toContain('is the database of another program');
  });

  test('one of a newer version', async () => {
    const journal = await aSqliteJournal();
    journal.close();
    const newer = (await driver())(journal.file);
    newer.exec('PRAGMA user_version = 99');
    newer.close();

    expect(await refusal(journal.file)).toContain('newer statuswire (its version 99, known 1)');
  });

  test('one whose head is damaged', async () => {
    const journal = await aSqliteJournal();
    journal.append(eventsOf('abcdefgh'));
    journal.close();
    const bytes = readFileSync(journal.file);
    bytes.fill(7, 100, 4096);
    writeFileSync(journal.file, bytes);

    expect(await refusal(journal.file)).toMatch(/is damaged|is no state of statuswire/);
  });

  test('one that was cut short', async () => {
    const journal = await aSqliteJournal();
    journal.append(Array.from({ length: 400 }, (_, n) => anEvent({ id: `e${n}` })));
    journal.close();
    truncateSync(journal.file, statSync(journal.file).size / 2);

    expect(await refusal(journal.file)).toContain('is damaged; move it away to begin anew');
  });

  test('one in use by another process that calls it by a link', async () => {
    const journal = await aSqliteJournal();
    const link = join(dirname(journal.file), 'link.db');
    symlinkSync('state.db', link);

    expect(await refusal(link)).toContain(`${link} is in use by another statuswire`);
  });

  test('one that is made by another process through a link', async () => {
    const link = await aFile('link.db');
    symlinkSync('target.db', link);
    const journal = await aSqliteJournal({ file: link });

    expect(await refusal(join(dirname(link), 'target.db'))).toContain('is in use by another');
    journal.close();
  });

  test('a folder', async () => {
    const folder = dirname(await aFile());

    expect(await refusal(folder)).toBe(`CONFIG: ${folder} is a folder; name a file`);
  });

  test('a device', async () => {
    expect(await refusal('/dev/null')).toBe('CONFIG: /dev/null is no regular file; name another');
  });

  test('one in a folder that is not there', async () => {
    const file = join(await aFile('none'), 'state.db');

    expect(await refusal(file)).toContain('cannot be opened; does its folder exist');
  });
});

describe('a file that is taken away while it is in use', () => {
  test.each<[string, (file: string) => void]>([
    ['removed', (file) => rmSync(file)],
    ['moved', (file) => renameSync(file, `${file}.old`)],
    ['replaced', (file) => cpSync(file, `${file}.new`) ?? renameSync(`${file}.new`, file)],
  ])('(%s) is said once, and everything else goes on', async (_, take) => {
    const said: (string | undefined)[] = [];
    const durable = (fault: Fault | null) => said.push(fault?.message);
    const clock = { at: NOON };
    const journal = await aSqliteJournal({ durable, now: () => clock.at });
    journal.append(eventsOf('a'));
    take(journal.file);

    clock.at += 1_000;
    journal.append(eventsOf('b'));
    expect(said).toHaveLength(1);
    journal.prune({ retainMs: DAY_MS, sinks: [] });
    journal.append(eventsOf('c'));

    expect(lettersFrom(journal, 0)).toBe('abc');
    expect(said).toEqual([
      `${journal.file}: was removed or replaced while it was in use; restart this program`,
    ]);
  });

  test('is noticed though nothing is to be written', async () => {
    const said: (string | undefined)[] = [];
    const journal = await aSqliteJournal({ durable: (fault) => said.push(fault?.message) });
    rmSync(journal.file);

    journal.prune({ retainMs: DAY_MS, sinks: [] });

    expect(said).toHaveLength(1);
  });
});

test('a stretch that is damaged later counts as lost, which is said once and keeps nobody from the rest', async () => {
  const made = await aSqliteJournal();
  made.append(Array.from({ length: 400 }, (_, n) => anEvent({ id: `e${n}` })));
  made.moveCursor('slack', 3);
  made.close();
  const said: (string | undefined)[] = [];
  const durable = (fault: Fault | null) => said.push(fault?.message);
  const journal = await aSqliteJournal({ file: made.file, durable });
  const bytes = readFileSync(made.file);
  bytes.fill(7, 4 * 4096, bytes.length - 4096);
  writeFileSync(made.file, bytes);

  const batch = journal.read(0, 100);
  const again = journal.read(100, Infinity);
  const incident = journal.eventsOf('openai', 'i1');
  journal.append(eventsOf('z'));
  const pruned = journal.prune({ retainMs: -DAY_MS, sinks: [] });

  expect([batch.events.length, batch.skipped, batch.next]).toEqual([0, 400, 400]);
  expect([again.events.length, again.skipped, incident.length]).toEqual([0, 300, 0]);
  expect(said).toEqual([
    `${made.file}: is damaged; stop, and move it away to begin anew, or restore it from a copy`,
  ]);
  expect(lettersFrom(journal, 400)).toBe('z');
  expect(pruned).toEqual({ removed: 0, keptBack: 0, sink: undefined });
});

describe('pruning', () => {
  const at = (days: number, letter: string) => ({
    ...event(letter),
    observed_at: new Date(NOON - days * DAY_MS).toISOString(),
  });

  test('removes what is too old, but the newest event, so that cursors stay', async () => {
    const journal = await aSqliteJournal({ capacity: 1 });
    journal.append([at(9, 'a'), at(8, 'b'), at(7, 'c')]);

    const pruned = journal.prune({ retainMs: 5 * DAY_MS, sinks: [] });
    journal.close();

    const again = await aSqliteJournal({ file: journal.file });
    expect(pruned).toEqual({ removed: 2, keptBack: 0, sink: undefined });
    expect([again.head, stretch(again, 0)]).toEqual([3, { letters: 'c', next: 3, skipped: 2 }]);
  });

  test('keeps what a sink has not yet been told, and says so', async () => {
    const journal = await aSqliteJournal();
    journal.append([at(9, 'a'), at(8, 'b'), at(7, 'c'), at(1, 'd')]);
    journal.moveCursor('slack', 1);
    journal.moveCursor('gone', 0);

    const pruned = journal.prune({ retainMs: 5 * DAY_MS, sinks: ['slack'] });

    expect(pruned).toEqual({ removed: 1, keptBack: 2, sink: 'slack' });
  });

  test('forgets what a sink has not touched for ninety days, nor for as long as events are kept', async () => {
    const clock = { at: NOON };
    const journal = await aSqliteJournal({ now: () => clock.at });
    journal.storeOf('slack').set('old', '1');
    clock.at += 60 * DAY_MS;
    journal.storeOf('slack').set('new', '2');
    clock.at += 60 * DAY_MS;

    const store = journal.storeOf('slack');
    journal.prune({ retainMs: 400 * DAY_MS, sinks: [] });
    const kept = store.get('old');
    journal.prune({ retainMs: DAY_MS, sinks: [] });

    expect(kept).toBe('1');
    expect([store.get('old'), store.get('new')]).toEqual([undefined, '2']);
  });
});

describe('while the file cannot be written', () => {
  /** A journal whose file another connection holds, as a full disk would. */
  async function blocked() {
    const clock = { at: NOON };
    const said: (string | null)[] = [];
    const journal = await aSqliteJournal({
      now: () => clock.at,
      durable: (fault) => said.push(fault?.message ?? null),
    });
    const other = (await driver())(journal.file);
    other.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
    return { journal, other, said, clock };
  }

  test('everything goes on in memory, which is said once, and is written later', async () => {
    const { journal, other, said, clock } = await blocked();

    journal.append(eventsOf('a'));
    journal.append(eventsOf('b'));
    journal.moveCursor('slack', 1);
    const meanwhile = [lettersFrom(journal, 0), journal.cursorOf('slack')];
    other.exec('ROLLBACK');
    clock.at += 10_000;
    journal.append(eventsOf('c'));
    journal.close();

    const again = await aSqliteJournal({ file: journal.file });
    expect(meanwhile).toEqual(['ab', 1]);
    expect(said).toEqual([`${journal.file}: is locked by another program`, null]);
    expect([lettersFrom(again, 0), again.cursorOf('slack')]).toEqual(['abc', 1]);
  });

  test('old events stay for now, and why is told', async () => {
    const { journal, other } = await blocked();

    const prune = () => journal.prune({ retainMs: DAY_MS, sinks: [] });

    expect(prune).toThrow(`${journal.file}: is locked by another program`);
    other.close();
  });

  test('sinks that are gone are forgotten later, and nothing else stops', async () => {
    const { journal, other, said } = await blocked();

    journal.moveCursor('gone', 1);
    journal.forget('gone');
    journal.append(eventsOf('a'));
    other.close();

    expect(said).toEqual([`${journal.file}: is locked by another program`]);
    expect(lettersFrom(journal, 0)).toBe('a');
  });

  test('what was told of an incident is found all the same', async () => {
    const { journal, other } = await blocked();

    journal.append(eventsOf('aba'));

    expect(journal.eventsOf('openai', 'a').map(({ id }) => id)).toEqual(['a', 'a']);
    other.close();
  });

  test('what is not in the file does not leave memory', async () => {
    const { journal, other } = await blocked();

    journal.append(eventsOf('abcdefghijklmnopqrstuvwxyz'));

    expect(lettersFrom(journal, 0)).toBe('abcdefghijklmnopqrstuvwxyz');
    other.close();
  });
});
