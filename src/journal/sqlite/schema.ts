/** `PRAGMA application_id` of our files: "stwr". */
export const APPLICATION_ID = 0x73747772;

/**
 * Each step takes a file one version further, in a transaction; steps that have shipped are never
 * changed. `PRAGMA user_version` counts them.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE events (
     seq INTEGER PRIMARY KEY,
     provider TEXT NOT NULL,
     incident_id TEXT NOT NULL,
     observed_at INTEGER NOT NULL,
     json TEXT NOT NULL
   ) STRICT;
   CREATE INDEX events_by_time ON events (observed_at);
   CREATE INDEX events_by_incident ON events (provider, incident_id, seq);
   CREATE TABLE providers (
     name TEXT PRIMARY KEY,
     json TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE sinks (
     name TEXT PRIMARY KEY,
     cursor INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE stores (
     sink TEXT NOT NULL,
     key TEXT NOT NULL,
     value TEXT NOT NULL,
     touched_at INTEGER NOT NULL,
     PRIMARY KEY (sink, key)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE facts (
     name TEXT PRIMARY KEY,
     value TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;`,
];
