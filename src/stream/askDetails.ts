import { EMPTY, catchError, concatMap, defer, from, map, reduce, type Observable } from 'rxjs';
import { Fault } from '../core/fault.ts';
import { requestTo } from './requestTo.ts';
import { retryWithBackoff } from './retryWithBackoff.ts';
import type { Answer } from '../core/ask.ts';
import type { ReadOptions } from './readOptions.ts';

/** The further answers of a source, by address. */
export type Details = ReadonlyMap<string, Answer>;

/** More requests than this for one answer are an error of the page's. */
const MOST = 30;

/**
 * Asks for what a source's answer needs beside itself, one after the other. What is refused for
 * good is left out; a Fault that may pass is the source's own, so that all is asked for anew.
 */
export function askDetails(urls: readonly string[], options: ReadOptions): Observable<Details> {
  return from([...new Set(urls)].slice(0, MOST)).pipe(
    concatMap((url) => detail(url, options)),
    reduce((found, [url, answer]) => found.set(url, answer), new Map<string, Answer>()),
  );
}

function detail(url: string, options: ReadOptions): Observable<readonly [string, Answer]> {
  return defer(() => options.ask(requestTo(url, options))).pipe(
    retryWithBackoff(options.retry),
    map((answer) => [url, answer] as const),
    catchError((error: unknown) => {
      if (error instanceof Fault && !error.retryable && error.code !== 'NETWORK') return EMPTY;
      throw error;
    }),
  );
}
