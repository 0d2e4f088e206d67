import { catchError, concatMap, defer, from, map, of, reduce, type Observable } from 'rxjs';
import { Fault } from '../core/fault.ts';
import { requestTo } from './requestTo.ts';
import { retryWithBackoff } from './retryWithBackoff.ts';
import type { Answer } from '../core/ask.ts';
import type { ReadOptions } from './readOptions.ts';

/** The further answers of a source. */
export interface Details {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Whether none is left out that may yet come. */
  readonly whole: boolean;
}

/** More requests than this for one answer are an error of the page's. */
const MOST = 30;

/**
 * Asks for what a source's answer needs beside itself, one after the other. What is refused for
 * good is left out. A Fault that may pass is the source's own, so that all is asked for anew; unless
 * `anyway`, for what they keep from being read may be worse.
 */
export function askDetails(
  urls: readonly string[],
  options: ReadOptions,
  anyway: boolean,
): Observable<Details> {
  const none = { answers: new Map<string, Answer>(), whole: true };
  return from([...new Set(urls)].slice(0, MOST)).pipe(
    concatMap((url) => detail(url, options, anyway)),
    reduce((found, { url, answer, gone }) => {
      if (answer !== null) found.answers.set(url, answer);
      return { ...found, whole: found.whole && (answer !== null || gone) };
    }, none),
  );
}

interface Detail {
  readonly url: string;
  readonly answer: Answer | null;
  /** Whether it is refused for good. */
  readonly gone: boolean;
}

function detail(url: string, options: ReadOptions, anyway: boolean): Observable<Detail> {
  return defer(() => options.ask(requestTo(url, options))).pipe(
    retryWithBackoff(options.retry),
    map((answer) => ({ url, answer, gone: false })),
    catchError((error: unknown) => {
      if (!(error instanceof Fault)) throw error;
      const gone = !error.retryable && error.code !== 'NETWORK';
      if (!gone && !anyway) throw error;
      return of({ url, answer: null, gone });
    }),
  );
}
