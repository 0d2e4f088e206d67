/** What is used of SQLite: the same in Node's own module and in the package that stands in for it. */
export interface Statement {
  run(...values: readonly Value[]): unknown;
  get(...values: readonly Value[]): unknown;
  all(...values: readonly Value[]): unknown[];
  iterate(...values: readonly Value[]): IterableIterator<unknown>;
}
export type Value = string | number | null;

export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** Opens, or makes, a file. Throws as SQLite does. */
export type Open = (file: string, options?: { readonly readOnly: boolean }) => Database;

interface Module {
  readonly DatabaseSync: new (file: string, options?: { readonly readOnly: boolean }) => Database;
}

/**
 * The package, which has binaries for the usual systems inside and says nothing on stderr; where it
 * has none, the module of Node.js 22.13 and newer.
 */
export async function driver(): Promise<Open> {
  const { DatabaseSync } = await load();
  return (file, options = { readOnly: false }) => new DatabaseSync(file, options);
}

async function load(): Promise<Module> {
  try {
    return (await import('@photostructure/sqlite')) as unknown as Module;
  } catch (error) {
    const own = await import('node:sqlite' as string).catch(() => undefined);
    if (own === undefined) throw error;
    return own as Module;
  }
}
