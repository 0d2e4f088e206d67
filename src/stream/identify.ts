import {
  EMPTY,
  catchError,
  concat,
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
import { digest } from '../core/digest.ts';
import { badBody, readJson } from '../platforms/json.ts';
import { pageOf } from '../platforms/page.ts';
import { requestTo } from './requestTo.ts';
import { retryWithBackoff, type RetryOptions } from './retryWithBackoff.ts';
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

/**
 * When those may have the page who would read nearly anything: as soon as nobody else knows it; only
 * if nobody else's address failed in passing; or not at all.
 */
export type Resort = 'gladly' | 'if all answered' | 'never';

interface Search {
  readonly page: Page;
  readonly platforms: readonly Platform[];
  readonly options: ReadOptions;
  readonly resort: Resort;
  /** What the probes that led nowhere came to. */
  readonly faults: Fault[];
  readonly strange: Map<string, Answer>;
  /** Bodies, by their digests, and who does not know them: many servers answer the same everywhere. */
  readonly refusals: Map<number, Set<Platform>>;
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
      throwIfEmpty(() => unknown(here)),
      catchError((error: unknown) => {
        if (!(error instanceof Fault)) throw error;
        const moved = movedTo(here);
        if (moved === undefined) return throwError(() => error);
        const there: Search = { ...here, page: moved, strange: new Map(), refusals: new Map() };
        return search(there).pipe(throwIfEmpty(() => unknown(there)));
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

function asking(
  urls: readonly string[],
  judges: readonly Platform[],
  at: Search,
): Observable<Identity> {
  return from(urls).pipe(
    concatMap((url) => (at.strange.has(url) ? EMPTY : probe(url, judges, at))),
  );
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

function probe(url: string, judges: readonly Platform[], at: Search): Observable<Identity> {
  const { options, faults, strange } = at;
  return defer(() => options.ask(requestTo(url, options))).pipe(
    retryWithBackoff(patienceOf(at)),
    concatMap((answer) => {
      strange.set(url, answer);
      return judged(url, answer, judges, at);
    }),
    catchError((error: unknown) => {
      if (!(error instanceof Fault) || isOfHost(error, url, at)) throw error;
      faults.push(error);
      return EMPTY;
    }),
  );
}

/** A host that fails at one address, tries and all, is not worth waiting for at all the others. */
function patienceOf({ options: { retry }, faults }: Search): RetryOptions {
  return faults.some(({ retryable }) => retryable) ? { ...retry, retries: 0 } : retry;
}

/** Where the answer only tells where the data is, the data's own answer is still to be asked for. */
function judged(
  url: string,
  answer: Answer,
  judges: readonly Platform[],
  { page, refusals }: Search,
): Observable<Identity> {
  const platform = knownBy(answer, judges, refusals);
  if (platform === undefined) return EMPTY;
  const endpoint = platform.endpointIn?.(answer, page) ?? page.endpoint;
  return of({
    platform,
    page: endpoint === page.endpoint ? page : { ...page, endpoint },
    url,
    answer,
  });
}

/** Who knows a body; who did not know it before is not asked again. */
function knownBy(
  answer: Answer,
  judges: readonly Platform[],
  refusals: Search['refusals'],
): Platform | undefined {
  const key = digest(answer.body);
  const refused = refusals.get(key) ?? new Set();
  refusals.set(key, refused);
  for (const candidate of judges) {
    if (refused.has(candidate)) continue;
    if (candidate.recognises(answer)) return candidate;
    refused.add(candidate);
  }
  return undefined;
}

/** Some hosts let requests for a few odd paths hang, or cut them off, and answer all others. */
const ODD_PATHS = 2;

/** A host that cannot answer at all says nothing about its platform; another host is no matter. */
function isOfHost({ code }: Fault, url: string, { page, faults, strange }: Search): boolean {
  if (new URL(url).host !== page.host) return false;
  if (code === 'RATE_LIMITED') return true;
  if (!isUnanswered(code)) return false;
  const unanswered = faults.filter((fault) => isUnanswered(fault.code)).length;
  const isThere = strange.size > 0 || faults.length > unanswered;
  return !isThere || unanswered >= ODD_PATHS;
}

function isUnanswered(code: Fault['code']): boolean {
  return code === 'NETWORK' || code === 'TIMEOUT';
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

function unknown({ page, faults, strange }: Search): Fault {
  const passing = faults.find(({ retryable }) => retryable);
  if (passing !== undefined) return passing;
  const refused = faults.find(({ status }) => status === 401 || status === 403);
  const why = refused?.message ?? [...strange.values()].map(oddity)[0] ?? faults[0]?.message;
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
