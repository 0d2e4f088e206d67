import manifest from '../../package.json' with { type: 'json' };
import { restorePage, savePage, type SavedPage } from '../stream/savedPage.ts';
import { platforms } from '../platforms/index.ts';
import type { Journal } from '../journal/journal.ts';
import type { Memory } from '../core/memory.ts';
import type { PageState } from '../stream/pageState.ts';
import type { Provider } from '../config/config.ts';
import type { SavedMemory } from '../core/savedMemory.ts';

/** What the journal keeps of a provider. */
export interface Kept {
  readonly memory: SavedMemory;
  readonly page: SavedPage | null;
}

/** What an earlier run kept of a provider. */
export function keptOf(journal: Journal, provider: string): Kept | undefined {
  // Written by this very file.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return journal.kept(provider) as Kept | undefined;
}

/** Brings one row's page back from the journal, and puts it there. */
export class KeptPage {
  readonly #row: Provider;
  readonly #journal: Journal;
  readonly #memory: Memory;
  readonly #key: string;
  readonly #aheadMs: () => number;
  #state: PageState | undefined;

  /** `aheadMs`: how far the steady clock is ahead of all others. */
  constructor(row: Provider, journal: Journal, memory: Memory, aheadMs: () => number) {
    this.#aheadMs = aheadMs;
    this.#row = row;
    this.#journal = journal;
    this.#memory = memory;
    this.#key = keyOf(row);
  }

  /** The page as it was left; null when it has to be read anew. */
  restore(): PageState | null {
    const wants = { components: this.#row.types.includes('component') };
    const saved = keptOf(this.#journal, this.#row.name)?.page ?? null;
    return restorePage(saved, this.#key, platforms, (platform, page) =>
      platform.parts(page, wants),
    );
  }

  began(state: PageState): void {
    this.#state = state;
  }

  keep(): void {
    const page =
      this.#state === undefined ? null : savePage(this.#state, this.#key, this.#aheadMs());
    const kept: Kept = { memory: this.#memory.save(), page };
    this.#journal.keep(this.#row.name, kept);
  }
}

/** With another filter, address or program a page has to be read whole once. */
function keyOf(row: Provider): string {
  const { title: _, intervalMs: _every, openIntervalMs: _open, timeoutMs: _timeout, ...rest } = row;
  const headers = Object.keys(row.headers);
  return JSON.stringify([manifest.version, { ...rest, headers }]);
}
