import { pageOf } from '../platforms/page.ts';
import type { Request } from '../core/ask.ts';
import type { ReadOptions } from './readOptions.ts';

/**
 * A request to one of a provider's addresses. The provider's own headers, which may be secret, go
 * to the origin that they were configured for and to no other, wherever the page has moved.
 */
export function requestTo(url: string, { url: own, request }: ReadOptions): Request {
  const { headers = {}, timeoutMs } = request;
  if (Object.keys(headers).length === 0) return { url, timeoutMs };
  const atHome = new URL(url).origin === new URL(pageOf(own).url).origin;
  return { url, timeoutMs, headers: atHome ? headers : undefined };
}
