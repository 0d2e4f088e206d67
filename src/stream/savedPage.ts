import { newPageState, partState, type PageState, type PartState } from './pageState.ts';
import type { Page, Part, Platform } from '../platforms/platform.ts';
import type { SourceState } from './pageState.ts';

/** What an actor remembers of its page, as JSON, so that a restart costs no more than "not modified". */
export interface SavedPage {
  /** Differs when what was read may have to be read in another way: another row, another program. */
  readonly key: string;
  readonly platform: string;
  readonly page: Page;
  readonly names: readonly (readonly [string, string])[];
  readonly pageName: string | null;
  /** Epoch milliseconds. */
  readonly lookAgainAt?: number;
  readonly parts: readonly (readonly [string, SavedPart])[];
}

/** `dueAt` in epoch milliseconds. */
interface SavedPart extends Pick<PartState, 'dueAt' | 'moved'> {
  readonly source: string | null;
  readonly sources: readonly (readonly [string, SourceState])[];
}

/** null for a page whose platform is not yet known. `aheadMs`: of the steady clock, of all others. */
export function savePage(state: PageState, key: string, aheadMs: number): SavedPage | null {
  const { platform, page, names, pageName, lookAgainAt, states } = state;
  if (platform === undefined) return null;
  return {
    key,
    platform: platform.id,
    page,
    names: [...names],
    pageName: pageName ?? null,
    lookAgainAt: lookAgainAt - aheadMs,
    parts: [...states].map(([id, part]) => [id, savePart(part, aheadMs)] as const),
  };
}

/**
 * The page as an earlier run left it; null when that is of no use. Its health, and which sources
 * were spared, are found out anew.
 */
export function restorePage(
  saved: SavedPage | null,
  key: string,
  platforms: readonly Platform[],
  partsOf: (platform: Platform, page: Page) => readonly Part[],
): PageState | null {
  const platform = platforms.find(({ id }) => id === saved?.platform);
  if (saved === null || saved.key !== key || platform === undefined) return null;
  const state = newPageState(saved.page);
  const former = new Map(saved.parts);
  state.platform = platform;
  state.parts = partsOf(platform, saved.page);
  state.names = new Map(saved.names);
  state.pageName = saved.pageName ?? undefined;
  state.lookAgainAt = saved.lookAgainAt ?? 0;
  for (const part of state.parts) restorePart(partState(state, part), former.get(part.id));
  return state;
}

function savePart({ dueAt, moved, source, sources }: PartState, aheadMs: number): SavedPart {
  return { dueAt: dueAt - aheadMs, moved, source: source ?? null, sources: [...sources] };
}

function restorePart(part: PartState, saved: SavedPart | undefined): void {
  if (saved === undefined) return;
  part.dueAt = saved.dueAt;
  part.moved = saved.moved;
  part.source = saved.source ?? undefined;
  for (const [url, source] of saved.sources) {
    part.sources.set(url, {
      movedTo: source.movedTo,
      validators: source.validators,
      body: source.body,
      detailed: source.detailed,
      unfinished: 0,
      failures: 0,
      notBefore: 0,
    });
  }
}
