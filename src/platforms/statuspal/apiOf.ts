import type { Page } from '../platform.ts';

const API = /^https?:\/\/.+\/api\/v2\/status_pages\/[^/?#]+/;
const VENDOR = /^(?!www\.)([\w-]+)\.(statuspal\.(?:io|eu))$/;

/** Where the API of a page begins; which page one at a domain of its own is it does not say. */
export function apiOf({ address, endpoint, host }: Page): string | undefined {
  const [given] = API.exec(endpoint ?? address) ?? [];
  if (given !== undefined) return given;
  const [, page, vendor] = VENDOR.exec(host) ?? [];
  return page && `https://${vendor}/api/v2/status_pages/${page}`;
}
