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
}

/** Undefined when the text is no http or https address. */
export function parseTarget(text: string, base?: string): Target | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  const { protocol, origin, host } = url;
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const path = url.pathname + url.search;
  return { href: origin + path, origin, path, host, secure: protocol === 'https:' };
}
