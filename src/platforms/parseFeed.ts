import type { Answer } from '../core/ask.ts';
import { feedDocument } from './feedDocument.ts';
import type { FeedDocument } from './feedDocument.ts';
import { badBody, bodyText } from './json.ts';

export type { FeedDocument, FeedItem } from './feedDocument.ts';

/**
 * The feed in an answer: RSS 2.0, Atom (RFC 4287) or RSS 1.0 (RDF). Throws a Fault (BAD_BODY) for
 * all else, for one that is torn, and for one without a title; a whole feed without items is quiet.
 */
export function parseFeed(answer: Answer): FeedDocument {
  const xml = textOf(answer);
  const root = ROOT.exec(xml)?.[1];
  if (root === undefined) throw badBody(answer, notFeed(xml));
  if (!endsWith(root, xml)) throw badBody(answer, 'answered a torn feed');
  const feed = parsed(root, xml, answer);
  if (feed.title === '') throw badBody(answer, 'answered a feed without a title');
  return feed;
}

/** Whether an answer is a feed that can be read. Never throws. */
export function isFeed(answer: Answer): boolean {
  try {
    return parseFeed(answer).title !== '';
  } catch {
    return false;
  }
}

/** The body from its first item on: what stands before it ticks. The whole body without any. */
export function fromFirstItem(body: Buffer): Buffer {
  const starts = ['<item', '<entry'].map((tag) => body.indexOf(tag)).filter((at) => at >= 0);
  return starts.length === 0 ? body : body.subarray(Math.min(...starts));
}

/** The first element, after a declaration, comments and style sheets. */
const ROOT =
  /^\s*(?:<(?:\?(?:(?!\?>)[^])*\?|!DOCTYPE[^>]*|!--(?:(?!-->)[^])*--)>\s*)*<((?:[\w-]+:)?(?:rss|feed|RDF))(?=[\s>])/i;

/** A page's cache may leave a comment behind the end. */
function endsWith(root: string, xml: string): boolean {
  const end = xml.lastIndexOf(`</${root}`);
  return (
    end >= 0 && /^\s*>(?:\s*<!--(?:(?!-->)[^])*-->)*\s*$/.test(xml.slice(end + 2 + root.length))
  );
}

/** UTF-8, as nearly everybody writes, or what the declaration says. */
function textOf(answer: Answer): string {
  const start = answer.body.subarray(0, 200).toString('latin1');
  const name = /^\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  if (/^utf-?(?:8|16)/i.test(name)) return bodyText(answer);
  try {
    return new TextDecoder(name).decode(answer.body);
  } catch {
    return bodyText(answer);
  }
}

function parsed(root: string, xml: string, answer: Answer): FeedDocument {
  try {
    return feedDocument(root, xml);
  } catch (error) {
    throw badBody(answer, 'answered a feed that cannot be read', error);
  }
}

function notFeed(text: string): string {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) return 'answered JSON, not a feed';
  return start.startsWith('<') ? 'answered HTML or other markup, not a feed' : 'answered no feed';
}
