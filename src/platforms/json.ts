import type { Answer } from '../core/ask.ts';
import { Fault } from '../core/fault.ts';

/**
 * The JSON in an answer, after a BOM if there is one; half a character, which no text may hold and
 * many programs refuse, is read as U+FFFD. Throws a Fault (BAD_BODY) for all else.
 */
export function readJson(answer: Answer): unknown {
  const text = bodyText(answer);
  try {
    return JSON.parse(text.includes('\\u') ? text.replace(HALVES, wholeOnly) : text);
  } catch (error) {
    throw badBody(answer, notJson(text), error);
  }
}

/** Escaped backslashes, escaped pairs, and what is half of a pair. */
const HALVES =
  /\\\\|(?:\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F]|\\u[dD][89a-fA-F])[\da-fA-F]{2}/g;

function wholeOnly(found: string): string {
  return found.length === '\\udead'.length ? '\uFFFD' : found;
}

/** What was found in an answer that is still looked at: every platform in turn peeks into it. */
const peeked = new WeakMap<Answer, unknown>();

/** The JSON in an answer, or undefined where there is none. Never throws; not to be changed. */
export function peekJson(answer: Answer): unknown {
  if (!peeked.has(answer)) peeked.set(answer, jsonIn(answer));
  return peeked.get(answer);
}

function jsonIn(answer: Answer): unknown {
  try {
    return readJson(answer);
  } catch {
    return undefined;
  }
}

/** The text of an answer without its BOM. Throws a Fault (BAD_BODY) when there is none. */
export function bodyText(answer: Answer): string {
  const text = decoded(answer.body);
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (bare === '' || /^\s*$/.test(bare)) throw badBody(answer, 'answered an empty body');
  return bare;
}

/** UTF-8, unless a byte order mark says UTF-16; AWS serves big-endian, which "utf-16" is not. */
function decoded(body: Buffer): string {
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be').decode(body);
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le').decode(body);
  return body.toString('utf8');
}

/** A Fault (BAD_BODY) about an answer: `status.acme.test/api/v2/incidents.json answered HTML …`. */
export function badBody(answer: Pick<Answer, 'url'>, what: string, cause?: unknown): Fault {
  return new Fault('BAD_BODY', `${subject(answer.url)} ${what}`, { cause });
}

/** An address as people are told of it: no scheme, no credentials, no query (it may be secret). */
function subject(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  return address.host + (address.pathname === '/' ? '' : address.pathname);
}

function notJson(text: string): string {
  const start = text.slice(0, 400).trimStart();
  if (/^<(?:\?xml|rss|feed)/i.test(start)) return 'answered XML, not JSON';
  if (start.startsWith('<')) return 'answered HTML, not a status page';
  return /^[{[]/.test(start) ? 'answered broken JSON' : 'answered text that is not JSON';
}
