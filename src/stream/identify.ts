import {
  EMPTY,
  catchError,
  concatMap,
  defer,
  from,
  of,
  take,
  throwError,
  throwIfEmpty,
  type Observable,
} from 'rxjs';
import { Fault } from '../core/fault.ts';
import { badBody, readJson } from '../platforms/json.ts';
import { pageOf } from '../platforms/page.ts';
import { requestTo } from './requestTo.ts';
import { retryWithBackoff } from './retryWithBackoff.ts';
import type { Answer } from '../core/ask.ts';
import type { Page, Platform } from '../platforms/platform.ts';
import type { ReadOptions } from './readOptions.ts';

/** A platform that was recognised, where, and the answer that showed it. */
export interface Identity {
  readonly platform: Platform;
  readonly page: Page;
  readonly url: string;
  readonly answer: Answer;
}

interface Search {
  readonly page: Page;
  readonly platforms: readonly Platform[];
  readonly options: ReadOptions;
  /** What the probes that led nowhere came to. */
  readonly faults: Fault[];
  readonly strange: Answer[];
}

/**
 * Finds out from a page's answers which platform serves it. The shape of a body decides, never a
 * status code. A page that redirects to another host is looked for there. Errors with a Fault: the
 * host's own when it cannot be reached, else UNKNOWN_PLATFORM.
 */
export function identify(
  page: Page,
  platforms: readonly Platform[],
  options: ReadOptions,
): Observable<Identity> {
  return defer(() => {
    const here: Search = { page, platforms, options, faults: [], strange: [] };
    return search(here).pipe(
      throwIfEmpty(() => unknown(here)),
      catchError((error: unknown) => {
        if (!(error instanceof Fault)) throw error;
        const moved = movedTo(here);
        if (moved === undefined) return throwError(() => error);
        const there: Search = { ...here, page: moved, strange: [] };
        return search(there).pipe(throwIfEmpty(() => unknown(there)));
      }),
    );
  });
}

function search(at: Search): Observable<Identity> {
  return from(probesOf(at)).pipe(
    concatMap((url) => probe(url, at)),
    take(1),
  );
}

/** The most telling address of every platform first, then the second most telling, … */
function probesOf({ page, platforms }: Search): string[] {
  const lists = platforms.map((platform) => platform.probes(page));
  const longest = Math.max(...lists.map((list) => list.length));
  const ranks = Array.from({ length: longest }, (_, rank) => lists.map((list) => list[rank]));
  return [...new Set(ranks.flat())].filter((url) => url !== undefined);
}

function probe(
  url: string,
  { page, platforms, options, faults, strange }: Search,
): Observable<Identity> {
  return defer(() => options.ask(requestTo(url, options))).pipe(
    retryWithBackoff(options.retry),
    concatMap((answer) => {
      const platform = platforms.find((candidate) => candidate.recognises(answer));
      if (platform !== undefined) return of({ platform, page, url, answer });
      strange.push(answer);
      return EMPTY;
    }),
    catchError((error: unknown) => {
      if (!(error instanceof Fault) || isOfHost(error)) throw error;
      faults.push(error);
      return EMPTY;
    }),
  );
}

/** A host that cannot answer at all says nothing about its platform. */
function isOfHost({ code }: Fault): boolean {
  return code === 'NETWORK' || code === 'RATE_LIMITED' || code === 'TIMEOUT';
}

/** Moved pages often redirect every address to the front page of their new host. */
function movedTo({ page, strange }: Search): Page | undefined {
  const elsewhere = strange.map(({ url }) => new URL(url)).find(({ host }) => host !== page.host);
  return elsewhere === undefined ? undefined : pageOf(elsewhere.origin);
}

function unknown({ page, faults, strange }: Search): Fault {
  const passing = faults.find(({ retryable }) => retryable);
  if (passing !== undefined) return passing;
  const refused = faults.find(({ status }) => status === 401 || status === 403);
  const why = refused?.message ?? strange.map(oddity)[0] ?? faults[0]?.message;
  const detail = why === undefined ? '' : ` (${why})`;
  const message = `${page.url} is not a status page that can be read${detail}`;
  return new Fault('UNKNOWN_PLATFORM', message, { cause: refused ?? faults[0] });
}

/** What is odd about an answer that no platform takes for its own. */
function oddity(answer: Answer): string {
  try {
    readJson(answer);
    return badBody(answer, 'answered JSON that is no status page’s').message;
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
