import { lastValueFrom, toArray } from 'rxjs';
import { asking, type Asked } from './asking.ts';
import { Memory } from '../core/memory.ts';
import { adopt, newPageState, type PageState } from '../stream/pageState.ts';
import { newVisit } from '../stream/visit.ts';
import { pageOf } from '../platforms/page.ts';
import { platformOf, platforms } from '../platforms/index.ts';
import { visitPage } from '../stream/visitPage.ts';
import type { ActorOptions } from '../stream/actorOptions.ts';
import type { Ask } from '../core/ask.ts';
import type { Fault } from '../core/fault.ts';
import type { Page, Part, Platform, Source } from '../platforms/platform.ts';
import type { Read } from '../core/read.ts';

/** A page to look at, as a row of a file of providers says it. */
export interface Place {
  readonly url: string;
  readonly endpoint?: string | undefined;
  readonly options?: unknown;
  readonly platform?: string | undefined;
}

/** One thing that a page tells, and where it would be asked for it. */
export interface Poll {
  readonly part: Part;
  readonly source: Source;
}

/** What was found out of a page by polling it once. */
export interface Inspection {
  readonly page: Page;
  /** The vendor's own name of the page. */
  readonly pageName: string | undefined;
  /** Undefined when nobody knows the page. */
  readonly platform: Platform | undefined;
  /** The address whose answer told the platform. */
  readonly toldBy: string | undefined;
  readonly polls: readonly Poll[];
  readonly reads: readonly Read[];
  /** Why the page counts as unread. */
  readonly fault: Fault | null;
  readonly asked: Asked;
}

export interface Inspecting {
  readonly ask: Ask;
  readonly timeoutMs: number;
  readonly now: () => number;
  readonly steady: () => number;
  readonly random: () => number;
  /** Hears which address is asked next. */
  readonly hear: (url: string) => void;
}

const EVERY_MS = 60_000;
const RETRY = { retries: 1, baseMs: 500, capMs: 2_000, patienceMs: 5_000 };

/** Polls a page once, as watching it would, and keeps what came of it. Errors are bugs. */
export async function inspect(place: Place, inspecting: Inspecting): Promise<Inspection> {
  const { ask, asked } = asking(inspecting.ask, inspecting.hear);
  const state = begin(place);
  const visit = newVisit(state, acting(place, { ...inspecting, ask }));
  const reads = await lastValueFrom(visitPage(visit).pipe(toArray()));
  const { page, pageName, platform, told } = state;
  const polls = platform === undefined ? [] : pollsOf(state);
  return { page, pageName, platform, toldBy: told?.url, polls, reads, fault: visit.fault, asked };
}

function begin(place: Place): PageState {
  const state = newPageState(pageOf(place.url, place));
  const platform = platformOf(place.platform ?? '');
  if (platform !== undefined) {
    const { page } = state;
    adopt(state, { platform, page }, platform.parts(page, { components: false }));
  }
  return state;
}

function acting(
  { url, endpoint, options }: Place,
  inspecting: Omit<Inspecting, 'hear'>,
): ActorOptions {
  const { ask, timeoutMs, now, steady, random } = inspecting;
  return {
    name: 'page',
    title: undefined,
    url,
    endpoint,
    options,
    platform: undefined,
    platforms,
    types: ['incident', 'maintenance'],
    wants: () => true,
    pace: { everyMs: EVERY_MS, openEveryMs: EVERY_MS },
    place: { index: 0, count: 1 },
    request: { timeoutMs },
    retry: { ...RETRY, random },
    memory: new Memory('none', now()),
    ask,
    say: () => undefined,
    now,
    steady,
    random,
    once: true,
  };
}

/** Each part at the source that has answered, else at its best one. */
function pollsOf({ parts, states }: PageState): Poll[] {
  return parts.flatMap((part) => {
    const used = states.get(part.id)?.source;
    const source = part.sources.find(({ id }) => id === used) ?? part.sources[0];
    return source === undefined ? [] : { part, source };
  });
}
