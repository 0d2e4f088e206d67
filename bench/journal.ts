import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, progress, type Row } from './table.ts';
import { anEvent } from '../test/sinks/anEvent.ts';
import { driver } from '../src/journal/sqlite/driver.ts';
import { openJournal } from '../src/journal/sqlite/journal.ts';
import type { Event } from '../src/core/event.ts';

const SINGLE = 20_000;
const MANY = 1_000_000;
const BATCH = 1_000;
const GOAL = 0.5;
const OPEN_GOAL_MS = 100;

/** Events into a durable journal, one transaction each, and opening one that holds a million. */
export async function journal(): Promise<Row[]> {
  progress('journal …');
  const folder = mkdtempSync(join(tmpdir(), 'statuswire-bench-'));
  try {
    const ours = await appended(join(folder, 'ours.db'));
    const bare = await inserted(join(folder, 'bare.db'));
    return [speedRow(ours, bare), await opened(join(folder, 'million.db'))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function event(n: number): Event {
  const second = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  return anEvent({
    id: `openai/i${n}/${second}/0`,
    incident_id: `i${n >> 3}`,
    observed_at: second,
  });
}

function openOurs(file: string) {
  return openJournal({ file, now: Date.now, durable: () => undefined });
}

/** Events a second, one transaction each. */
async function appended(file: string): Promise<number> {
  const log = await openOurs(file);
  const start = performance.now();
  for (let n = 0; n < SINGLE; n += 1) log.append([event(n)]);
  const ms = performance.now() - start;
  log.close();
  return (SINGLE * 1000) / ms;
}

/** The same rows with the library alone. */
async function inserted(file: string): Promise<number> {
  const database = (await driver())(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  database.exec(
    `CREATE TABLE events (seq INTEGER PRIMARY KEY, provider TEXT, incident_id TEXT,
                          observed_at INTEGER, json TEXT);
     CREATE INDEX a ON events (observed_at); CREATE INDEX b ON events (provider, incident_id, seq)`,
  );
  const insert = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?)');
  const start = performance.now();
  for (let n = 0; n < SINGLE; n += 1) {
    const one = event(n);
    insert.run(n, one.provider, one.incident_id, Date.parse(one.observed_at), JSON.stringify(one));
  }
  const ms = performance.now() - start;
  database.close();
  return (SINGLE * 1000) / ms;
}

function speedRow(ours: number, bare: number): Row {
  return {
    what: 'events into the journal, a transaction each',
    ours: `${figure(ours)} /s`,
    bare: `${figure(bare)} /s (SQLite alone)`,
    result: figure(ours / bare, 2),
    goal: `≥ ${figure(GOAL, 2)}`,
    met: ours / bare >= GOAL,
  };
}

async function opened(file: string): Promise<Row> {
  const log = await openOurs(file);
  for (let n = 0; n < MANY; n += BATCH) {
    log.append(Array.from({ length: BATCH }, (_, i) => event(n + i)));
  }
  log.close();
  const start = performance.now();
  const again = await openOurs(file);
  const { events } = again.read(MANY - 10, 10);
  const ms = performance.now() - start;
  again.close();
  if (events.length !== 10) throw new Error('the journal has lost events');
  return {
    what: `opening a journal of ${figure(MANY)} events`,
    ours: `${figure(ms)} ms`,
    bare: '',
    result: `${figure(ms)} ms`,
    goal: `< ${OPEN_GOAL_MS} ms`,
    met: ms < OPEN_GOAL_MS,
  };
}
