import { beforeEach, expect, it } from 'vitest';
import { aSqliteJournal } from '../journal/journals.ts';
import { driver } from '../../src/journal/sqlite/driver.ts';
import { memoriesIn } from '../../src/cli/memoriesIn.ts';
import { Memory } from '../../src/core/memory.ts';
import type { Journal } from '../../src/journal/journal.ts';
import type { Report } from '../../src/stream/report.ts';

let journal: Journal & { readonly file: string };
let said: Report[];
beforeEach(async () => {
  said = [];
  journal = await aSqliteJournal();
  for (const name of ['whole', 'torn']) {
    journal.keep(name, { memory: new Memory('active', 0).save(), page: null });
  }
  const other = (await driver())(journal.file);
  other.exec(`UPDATE providers SET json = '{"memory' WHERE name = 'torn'`);
  other.close();
});

function memories(...names: readonly string[]) {
  const say = (report: Report) => said.push(report);
  return memoriesIn(journal, names, { backfill: 'active', now: () => 0, say });
}

it('a page whose memory is damaged at the start is for people to decide', () => {
  expect(() => memories('whole', 'torn')).toThrow(
    `${journal.file} is damaged; move it away to begin anew, or restore it from a copy`,
  );
});

it('a page whose memory is damaged, and that comes later, begins anew, which is said', () => {
  const memory = memories('whole').of('torn');

  expect([...memory.slots]).toEqual([]);
  expect(said).toMatchObject([{ kind: 'state', fault: { code: 'CONFIG' } }]);
});
