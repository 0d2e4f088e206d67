import type { Answer } from '../../core/ask.ts';
import { apiOf } from './repository.ts';

const LINK = /\bhref=["']?https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/?["'\s>]/g;
const OWN_HOST = /^https?:\/\/([\w-]+)\.github\.io(?:\/([\w.-]+))?/;

/**
 * The API of the repository that the HTML of a page says it is made of: in its footer, below which
 * is nothing, if the page's owners have not worded that anew.
 */
export function repositoryIn({ body, url }: Answer): string | undefined {
  if (!body.includes('sapper')) return undefined;
  const html = body.toString('utf8');
  if (!/\bid=["']?sapper\b/.test(html) || !/upptime/i.test(html)) return undefined;
  const links = [...html.matchAll(LINK)].map(([, owner = '', name = '']) => ({ owner, name }));
  const own = links.findLast(({ owner }) => owner !== 'upptime') ?? hostOf(url) ?? links.at(-1);
  return own && apiOf(own.owner, own.name.replace(/\.git$/, ''));
}

/** Pages without a domain of their own are at their owner's, below the repository's name. */
function hostOf(url: string) {
  const [, owner, name = `${owner}.github.io`] = OWN_HOST.exec(url) ?? [];
  return owner === undefined ? undefined : { owner, name };
}
