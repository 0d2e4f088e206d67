import type { Answer } from '../../core/ask.ts';
import type { Page } from '../platform.ts';

/** Where a page's data are. */
export interface Addresses {
  readonly api: string;
  /** Versions 2.1 and later. */
  readonly history: string;
  readonly heartbeats: string;
  /** Whether the page's address does not say which of its host's pages it is. */
  readonly guessed: boolean;
}

const API = /^(.*)\/api\/status-page\/(?:heartbeat\/)?([^/?#]+)/;
const PAGE = /^(.*)\/status\/([^/?#]+)/;

/** The addresses of a page, which is given by its `/status/<slug>` or by one of them. */
export function addressesOf({ address, url, endpoint }: Page): Addresses {
  const given = endpoint ?? address;
  const [, root, slug] = API.exec(given) ?? PAGE.exec(given) ?? [];
  const api = `${root ?? url}/api/status-page`;
  // That is the page which a host shows at `/status`.
  const name = slug ?? 'default';
  return {
    api: `${api}/${name}`,
    history: `${api}/${name}/incident-history`,
    heartbeats: `${api}/heartbeat/${name}`,
    guessed: slug === undefined,
  };
}

/** Which page the HTML of one is, as it says to its own scripts and in the link to its manifest. */
export function slugIn({ body }: Answer): string | undefined {
  if (!body.includes('window.preloadData')) return undefined;
  const html = body.toString('utf8');
  const said =
    /["'/]api\/status-page\/([\w-]+)\/manifest\.json["']/.exec(html) ??
    /window\.preloadData = \{\s*["']config["']:\s*\{\s*["']slug["']:\s*["']([\w-]+)["']/.exec(html);
  return said?.[1];
}
