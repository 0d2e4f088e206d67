import manifest from '../../package.json' with { type: 'json' };
import { restorePage, savePage, type SavedPage } from '../stream/savedPage.ts';
import { Fault } from '../core/fault.ts';
import { platforms } from '../platforms/index.ts';
import type { Journal } from '../journal/journal.ts';
import type { Memory } from '../core/memory.ts';
import type { PageState } from '../stream/pageState.ts';
import type { Provider } from '../config/config.ts';
import type { Say } from '../stream/report.ts';
import type { SavedMemory } from '../core/savedMemory.ts';

/** What the journal keeps of a provider. */
export interface Kept {
  readonly memory: SavedMemory;
  readonly page: SavedPage | null;
}

/** What an earlier run kept of a provider. Throws a Fault when that cannot be read. */
export function keptOf(journal: Journal, provider: string): Kept | undefined {
  // Written by this very file.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return journal.kept(provider) as Kept | undefined;
}

/** The same while the program runs: what cannot be read is said, and counts as not there. */
export function keptIfReadable(journal: Journal, provider: string, say: Say): Kept | undefined {
  try {
    return keptOf(journal, provider);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say({ kind: 'state', fault: error });
    return undefined;
  }
}

interface Keeping {
  readonly row: Provider;
  readonly journal: Journal;
  readonly memory: Memory;
  readonly say: Say;
  /** How far the steady clock is ahead of all others. */
  readonly aheadMs: () => number;
}

/** Brings one row's page back from the journal, and puts it there. */
export class KeptPage {
  readonly #keeping: Keeping;
  readonly #key: string;
  #state: PageState | undefined;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
    this.#key = keyOf(keeping.row);
  }

  /** The page as it was left; null when it has to be read anew. */
  restore(): PageState | null {
    const { row, journal, say } = this.#keeping;
    const wants = { components: row.types.includes('component') };
    const saved = keptIfReadable(journal, row.name, say)?.page ?? null;
    return restorePage(saved, this.#key, platforms, (platform, page) =>
      platform.parts(page, wants),
    );
  }

  began(state: PageState): void {
    this.#state = state;
  }

  keep(): void {
    const { row, journal, memory, aheadMs } = this.#keeping;
    const state = this.#state;
    const page = state === undefined ? null : savePage(state, this.#key, aheadMs());
    const kept: Kept = { memory: memory.save(), page };
    journal.keep(row.name, kept);
  }
}

/** With another filter, address or program a page has to be read whole once. */
function keyOf(row: Provider): string {
  const { title: _, intervalMs: _every, openIntervalMs: _open, timeoutMs: _timeout, ...rest } = row;
  const headers = Object.keys(row.headers);
  return JSON.stringify([manifest.version, { ...rest, headers }]);
}
