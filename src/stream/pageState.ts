import { WELL, type Health } from '../core/health.ts';
import type { Answer, Validators } from '../core/ask.ts';
import type { Page, Part, Platform, Source } from '../platforms/platform.ts';

/** What an actor remembers of one address. */
export interface SourceState {
  /** Where a redirect led; asked directly from then on, until that fails. */
  movedTo: string | undefined;
  validators: Validators | undefined;
  /** Digest of the relevant bytes that were read last. */
  body: number | undefined;
  /** Digest of the relevant bytes that were read with their further answers last. */
  detailed: number | undefined;
  /** How often in a row it could not be read because a further answer did not come. */
  unfinished: number;
  /** How often in a row it failed while another source answered. */
  failures: number;
  /** Not asked before this time while another source answers; by the steady clock. */
  notBefore: number;
}

/** What an actor remembers of one part of its page. */
export interface PartState {
  health: Health;
  /** Not read before this time; by the steady clock. */
  dueAt: number;
  /** The source that answered last. */
  source: string | undefined;
  /** Whether the platform changed since the part was read. */
  moved: boolean;
  readonly sources: Map<string, SourceState>;
}

/** What an actor remembers of its page between polls; lost with a crash, and then asked anew. */
export interface PageState {
  page: Page;
  platform: Platform | undefined;
  parts: readonly Part[];
  names: ReadonlyMap<string, string>;
  pageName: string | undefined;
  /** The answer that told the platform, and what was asked: it need not be asked again. */
  told: { readonly url: string; readonly answer: Answer } | undefined;
  /** How many visits in a row looked for the page's platform in vain. */
  lost: number;
  /** When a page that is read as a last resort is looked for anew; by the steady clock. */
  lookAgainAt: number;
  readonly states: Map<string, PartState>;
}

export function newPageState(page: Page): PageState {
  return {
    page,
    platform: undefined,
    parts: [],
    names: new Map(),
    pageName: undefined,
    told: undefined,
    lost: 0,
    lookAgainAt: 0,
    states: new Map(),
  };
}

export function partState(state: PageState, part: Part): PartState {
  const known = state.states.get(part.id);
  if (known !== undefined) return known;
  const fresh: PartState = {
    health: WELL,
    dueAt: 0,
    source: undefined,
    moved: false,
    sources: new Map(),
  };
  state.states.set(part.id, fresh);
  return fresh;
}

export function sourceState(part: PartState, source: Source): SourceState {
  const known = part.sources.get(source.url);
  if (known !== undefined) return known;
  const fresh: SourceState = {
    movedTo: undefined,
    validators: undefined,
    body: undefined,
    detailed: undefined,
    unfinished: 0,
    failures: 0,
    notBefore: 0,
  };
  part.sources.set(source.url, fresh);
  return fresh;
}

/** The page is served by this platform from now on; what the former one answered is forgotten. */
export function adopt(
  state: PageState,
  { platform, page }: { platform: Platform; page: Page },
  parts: readonly Part[],
): void {
  const moved = state.platform !== undefined;
  state.page = page;
  state.platform = platform;
  state.parts = parts;
  state.states.clear();
  for (const part of parts) partState(state, part).moved = moved;
}
