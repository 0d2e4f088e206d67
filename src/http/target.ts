/** An address taken apart once: what a request line, a connection and a message need of it. */
export interface Target {
  /** Without fragment, user name and password. */
  readonly href: string;
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  /** With the port, if it is not the usual one. */
  readonly host: string;
  readonly secure: boolean;
  /** The Authorization header that a user name in the address stands for. */
  readonly authorization: string | undefined;
}

/** Undefined when the text is no http or https address. */
export function parseTarget(text: string, base?: string): Target | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const { protocol, origin, host } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const path = url.pathname + url.search;
  const authorization = url.username === '' ? undefined : basic(url.username, url.password);
  return { href: origin + path, origin, path, host, secure: protocol === 'https:', authorization };
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${decode(user)}:${decode(password)}`).toString('base64')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
