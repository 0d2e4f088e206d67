import type { Database } from './driver.ts';

/** Forgets how far all other sinks had come, and what they remembered. */
export function forgetSinksBut(database: Database, names: readonly string[]): void {
  const known = database.prepare<{ name: string }>(
    'SELECT name FROM sinks UNION SELECT sink FROM stores',
  );
  const cursor = database.prepare('DELETE FROM sinks WHERE name = ?');
  const store = database.prepare('DELETE FROM stores WHERE sink = ?');
  for (const { name } of known.all()) {
    if (names.includes(name)) continue;
    cursor.run(name);
    store.run(name);
  }
}
