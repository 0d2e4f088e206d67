import { EMPTY, catchError, concatMap, defer, from, of, type Observable } from 'rxjs';
import type { Answer } from '../../core/ask.ts';
import { digest } from '../../core/digest.ts';
import { Fault } from '../../core/fault.ts';
import type { Platform } from '../../platforms/platform.ts';
import { requestTo } from '../requestTo.ts';
import { retryWithBackoff, type RetryOptions } from '../retryWithBackoff.ts';
import type { Identity, Search } from './search.ts';

/** Asks at addresses, one after the other, until one of these knows what is answered. */
export function asking(
  urls: readonly string[],
  judges: readonly Platform[],
  at: Search,
): Observable<Identity> {
  return from(urls).pipe(
    concatMap((url) => (at.strange.has(url) ? EMPTY : probe(url, judges, at))),
  );
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
export function judged(
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
