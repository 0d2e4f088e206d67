import { basic, loginIn } from '../core/login.ts';
import type { Outgoing } from '../core/post.ts';

/**
 * All headers of a post, names in lower case, so that what is given takes the place of our own. A
 * login that stands in the address goes with them: it is no part of a request's address.
 */
export function postHeaders(
  { url, headers = {} }: Pick<Outgoing, 'url' | 'headers'>,
  userAgent: string,
): Record<string, string> {
  const login = loginIn(url);
  const own = {
    'user-agent': userAgent,
    'content-type': 'application/json',
    ...(login !== undefined && { authorization: basic(login) }),
  };
  const given = Object.entries(headers).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    value,
  ]);
  return { ...own, ...Object.fromEntries(given) };
}
