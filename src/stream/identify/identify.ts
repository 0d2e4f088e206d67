import {
  EMPTY,
  catchError,
  concat,
  concatMap,
  defer,
  from,
  take,
  throwError,
  throwIfEmpty,
  type Observable,
} from 'rxjs';
import { Fault } from '../../core/fault.ts';
import { pageOf } from '../../platforms/page.ts';
import type { Page, Platform } from '../../platforms/platform.ts';
import type { ReadOptions } from '../readOptions.ts';
import { asking, judged } from './probe.ts';
import type { Identity, Resort, Search } from './search.ts';
import { unknownPage } from './unknownPage.ts';

/**
 * Finds out from a page's answers which platform serves it. The shape of a body decides, never a
 * status code. A page that redirects to another host is looked for there. Errors with a Fault: the
 * host's own when it cannot be reached, else UNKNOWN_PLATFORM.
 */
export function identify(
  page: Page,
  platforms: readonly Platform[],
  options: ReadOptions,
  resort: Resort = 'gladly',
): Observable<Identity> {
  return defer(() => {
    const here: Search = {
      page,
      platforms,
      options,
      resort,
      faults: [],
      strange: new Map(),
      refusals: new Map(),
    };
    return search(here).pipe(
      throwIfEmpty(() => unknownPage(here)),
      catchError((error: unknown) => {
        if (!(error instanceof Fault)) throw error;
        const moved = movedTo(here);
        if (moved === undefined) return throwError(() => error);
        const there: Search = { ...here, page: moved, strange: new Map(), refusals: new Map() };
        return search(there).pipe(throwIfEmpty(() => unknownPage(there)));
      }),
    );
  });
}

/**
 * Whose address it is first; then what was pasted, if that is more than a page; then everybody; and
 * only when nobody knows the page, those who would read nearly anything, beginning with what was
 * answered already.
 */
function search(at: Search): Observable<Identity> {
  const { page, platforms, strange } = at;
  const owners = platforms.filter((platform) => platform.owns?.(page));
  const strict = platforms.filter(({ lastResort }) => lastResort !== true);
  const anybodys = strict.filter(({ oneVendor }) => oneVendor !== true);
  const lenient = platforms.filter(({ lastResort }) => lastResort === true);
  const told = defer(() => from([...strange])).pipe(
    concatMap(([url, answer]) => judged(url, answer, lenient, at)),
  );
  const anything = concat(told, probing(lenient, lenient, at));
  return concat(
    probing(owners, platforms, at),
    asking(pasted(page), strict, at),
    probing(anybodys, strict, at),
    defer(() => (mayResort(at) ? anything : EMPTY)),
  ).pipe(take(1));
}

/** A page whose own address is down for a moment often still has a feed, which says less. */
function mayResort({ resort, faults }: Search): boolean {
  if (resort === 'if all answered') return !faults.some(({ retryable }) => retryable);
  return resort === 'gladly';
}

/** Asks at the addresses that some platforms name; others may recognise what is answered. */
function probing(
  asked: readonly Platform[],
  judges: readonly Platform[],
  at: Search,
): Observable<Identity> {
  return defer(() => asking(probesOf(asked, at.page), judges, at));
}

/** The endpoint that was given, or an address that says more than where the page is. */
function pasted({ url, address, endpoint }: Page): readonly string[] {
  if (endpoint !== undefined) return [endpoint];
  const bare = address.replace(/\/+$/, '');
  return bare === url || /\/api\/v\d[\d.]*$/i.test(bare) ? [] : [address];
}

/** The most telling address of every platform first, then the second most telling, … */
function probesOf(platforms: readonly Platform[], page: Page): string[] {
  const lists = platforms.map((platform) => platform.probes(page));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const ranks = Array.from({ length: longest }, (_, rank) => lists.map((list) => list[rank]));
  return [...new Set(ranks.flat())].filter((url) => url !== undefined);
}

/** Moved pages often redirect every address to the front page of their new host. */
function movedTo({ page, strange }: Search): Page | undefined {
  const elsewhere = [...strange].find(
    ([url, answer]) => new URL(url).host === page.host && new URL(answer.url).host !== page.host,
  );
  if (elsewhere === undefined) return undefined;
  const { options, endpoint } = page;
  return pageOf(new URL(elsewhere[1].url).origin, { options, endpoint });
}
