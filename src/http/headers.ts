import type { Request, Validators } from '../core/ask.ts';
import { ACCEPT_ENCODING } from './decompress.ts';

/**
 * The headers of one request, as a flat list of names and values. The provider's own (`own`, left
 * out once a redirect has left its origin) win over ours of the same name.
 */
export function headersOf(
  request: Request,
  userAgent: string,
  own: Readonly<Record<string, string>> | undefined,
): string[] {
  const list = ['user-agent', userAgent, 'accept-encoding', ACCEPT_ENCODING];
  list.push('accept', request.accept ?? '*/*');
  const replaced = own === undefined ? list : override(list, own);
  addValidators(replaced, request.validators);
  return replaced;
}

function addValidators(list: string[], validators: Validators | undefined): void {
  if (validators === undefined) return;
  const { etag, lastModified } = validators;
  if (etag !== undefined && etag !== '') list.push('if-none-match', etag);
  if (lastModified !== undefined && lastModified !== '')
    list.push('if-modified-since', lastModified);
}

function override(ours: readonly string[], own: Readonly<Record<string, string>>): string[] {
  const taken = new Set(Object.keys(own).map((name) => name.toLowerCase()));
  const list = ours.filter((_, i) => !taken.has(ours[i - (i % 2)]!));
  for (const name in own) list.push(name, own[name]!);
  return list;
}
