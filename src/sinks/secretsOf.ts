import { basic, loginIn, type Login } from '../core/login.ts';
import { percentDecoded } from '../core/percentDecoded.ts';

/** What is not to be shown of what a service is told. */
interface Told {
  /** Where it is told. */
  readonly url?: string;
  readonly login?: Login | undefined;
  /** Tokens, and values of headers. */
  readonly words?: readonly string[];
}

/**
 * Secrets in all forms in which a service may repeat them: address, path and query; login; words.
 * Each as it is, percent-decoded, and as JSON and HTML escape it.
 */
export function secretsOf({ url, login, words = [] }: Told): readonly string[] {
  const told = [
    ...words.flatMap(wordsOf),
    ...(login === undefined ? [] : loginParts(login)),
    ...(url === undefined ? [] : addressParts(url)),
  ];
  return [...new Set(told.flatMap(formsOf))];
}

/** `Bearer xyz` is repeated as `xyz`, too. */
function wordsOf(value: string): string[] {
  return [value, ...value.split(/\s+/).filter(isToken)];
}

/** A user without a password is a token. */
function loginParts({ user, password }: Login): string[] {
  const login = basic({ user, password });
  return [password || user, `${user}:${password}`, ...wordsOf(login)];
}

function addressParts(url: string): string[] {
  const { href, origin, pathname, search } = new URL(url);
  const bare = `${pathname}${search}`;
  const login = loginIn(url);
  return [
    url,
    href,
    origin + bare,
    bare,
    pathname,
    ...bare.split(/[/?&=;]/).filter(isToken),
    ...(login === undefined ? [] : loginParts(login)),
  ];
}

/** What only names a place in an API has no digits, and is short. */
function isToken(piece: string): boolean {
  return /\d/.test(piece) || piece.length >= 16;
}

function formsOf(text: string): string[] {
  const encoded = encodeURIComponent(text.toWellFormed());
  return [text, percentDecoded(text), encoded].flatMap((form) => {
    const json = JSON.stringify(form).slice(1, -1);
    return [form, json, json.replaceAll('/', '\\/'), form.replaceAll('&', '&amp;')];
  });
}
