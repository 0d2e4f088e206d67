import { describe, expect, it } from 'vitest';
import { MemoryJournal } from '../../src/journal/memory.ts';
import { aSqliteJournal } from './journals.ts';
import { driver } from '../../src/journal/sqlite/driver.ts';
import type { Journal } from '../../src/journal/journal.ts';

/** A journal that has made its file, which cannot be written any more. */
async function aBlockedJournal(): Promise<Journal> {
  const journal = known(await aSqliteJournal());
  const other = (await driver())(journal.file);
  other.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
  return journal;
}

async function reopened(): Promise<Journal> {
  const journal = known(await aSqliteJournal());
  journal.close();
  return aSqliteJournal({ file: journal.file });
}

/** Knows two sinks by now. */
function known<J extends Journal>(journal: J): J {
  for (const sink of ['slack', 'ops']) {
    journal.moveCursor(sink, 2);
    journal.storeOf(sink).set('a', '1');
  }
  return journal;
}

const JOURNALS: Record<string, () => Promise<Journal>> = {
  'in memory': async () => known(new MemoryJournal()),
  'in a file': async () => known(await aSqliteJournal()),
  'in a file, opened anew': reopened,
  'in a file that cannot be written': aBlockedJournal,
};

function knownOf(journal: Journal, sink: string) {
  return [journal.cursorOf(sink), journal.storeOf(sink).get('a'), journal.storeOf(sink).get('b')];
}

describe.each(Object.entries(JOURNALS))('a journal %s', (_name, journalOf) => {
  it('knows all sinks that have come somewhere or remember something', async () => {
    const journal = await journalOf();

    journal.moveCursor('desk', 0);
    journal.storeOf('chat').set('a', '1');

    expect(new Set(journal.sinks())).toEqual(new Set(['slack', 'ops', 'desk', 'chat']));
  });

  it('knows nothing of a sink that it was to forget, and all of the others', async () => {
    const journal = await journalOf();

    journal.forget('slack');

    expect(journal.sinks()).toEqual(['ops']);
    expect(knownOf(journal, 'slack')).toEqual([undefined, undefined, undefined]);
    expect(knownOf(journal, 'ops')).toEqual([2, '1', undefined]);
  });

  it('knows what a sink does after it was forgotten', async () => {
    const journal = await journalOf();
    const store = journal.storeOf('slack');

    journal.forget('slack');
    journal.moveCursor('slack', 1);
    store.set('b', '2');

    expect(knownOf(journal, 'slack')).toEqual([1, undefined, '2']);
    expect(new Set(journal.sinks())).toEqual(new Set(['slack', 'ops']));
  });
});

it('a sink that was forgotten while nothing could be written is not in the file later', async () => {
  const journal = known(await aSqliteJournal());
  const other = (await driver())(journal.file);
  other.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');

  journal.forget('slack');
  journal.forget('ops');
  journal.storeOf('ops').set('b', '2');
  other.exec('ROLLBACK');
  journal.close();

  const again = await aSqliteJournal({ file: journal.file });
  expect(again.sinks()).toEqual(['ops']);
  expect(knownOf(again, 'ops')).toEqual([undefined, undefined, '2']);
});
