import { Parser } from 'htmlparser2';
import type { Answer } from '../../core/ask.ts';

/** Where the feed of a page is that names it in its HTML; the one of its incidents, if it names several. */
export function alternateIn({ body, url }: Answer): string | undefined {
  const html = body.subarray(0, MOST).toString('utf8');
  const feeds = /<html|<!doctype html/i.test(html.slice(0, 2_000)) ? feedsIn(html, url) : [];
  const telling = feeds.find(({ text }) => TELLING.test(text));
  return (telling ?? feeds.find(({ text }) => !OTHER.test(text)))?.href;
}

/** The links of a page stand in its head. */
const MOST = 256 * 1024;
const TYPE = /^application\/(?:atom|rss|rdf)\+xml\b/i;
const TELLING = /status|incident|histor|outage|event/i;
const OTHER = /blog|news|comment|podcast|press|release|changelog|product/i;

interface Named {
  readonly href: string;
  readonly text: string;
}

function feedsIn(html: string, base: string): readonly Named[] {
  const feeds: Named[] = [];
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href = '', title = '' }) => {
      const isFeed = name === 'link' && /\balternate\b/i.test(rel) && TYPE.test(type.trim());
      if (!isFeed || href.trim() === '' || !URL.canParse(href, base)) return;
      const address = new URL(href, base);
      if (/^https?:$/.test(address.protocol)) {
        feeds.push({ href: address.href, text: `${title} ${address.pathname}` });
      }
    },
  });
  parser.end(html);
  return feeds;
}
