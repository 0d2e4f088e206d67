import { pageOf } from '../platforms/page.ts';
import type { Request } from '../core/ask.ts';
import type { ReadOptions } from './readOptions.ts';
import type { Source } from '../platforms/platform.ts';

/**
 * A request to one of a provider's addresses. The provider's own headers, which may be secret, go
 * to the origins that they were configured for and to no other, wherever the page has moved.
 */
export function requestTo(url: string, { url: own, endpoint, request }: ReadOptions): Request {
  const { headers = {}, timeoutMs } = request;
  if (Object.keys(headers).length === 0) return { url, timeoutMs };
  const { origin } = new URL(url);
  const atHome = [pageOf(own).url, endpoint ?? own].some((home) => originOf(home) === origin);
  return { url, timeoutMs, headers: atHome ? headers : undefined };
}

/** A request of one of a page's sources, with the headers on which its answer depends. */
export function requestOf(
  { accept, headers: ours }: Source,
  url: string,
  options: ReadOptions,
): Request {
  const request = requestTo(url, options);
  if (ours === undefined) return { ...request, accept };
  const { headers: own = {} } = request;
  const taken = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const lacking = Object.entries(ours).filter(([name]) => !taken.has(name.toLowerCase()));
  return { ...request, accept, headers: { ...Object.fromEntries(lacking), ...own } };
}

function originOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
