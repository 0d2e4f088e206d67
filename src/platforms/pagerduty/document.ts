import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, bodyText, readJson } from '../json.ts';

/** What an older page shows, as it came. */
export interface Summary {
  readonly open: readonly unknown[];
  readonly resolved: readonly unknown[];
  readonly posts: readonly unknown[];
  /** For the words and the services of posts. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly pageName: string | undefined;
}

const DATA = /<script\b[^>]{0,200}\bid="data"[^>]{0,200}>/;

/**
 * Opens the document of an older page (status.pagerduty.com, 2023-12-17), which holds all it shows
 * in `<script id="data">`. Throws a Fault (BAD_BODY) when it is no such document, or not a whole one.
 */
export function openDocument(answer: Answer): Summary {
  const text = bodyText(answer);
  const start = DATA.exec(text);
  const from = start === null ? -1 : start.index + start[0].length;
  const end = from < 0 ? -1 : text.indexOf('</script>', from);
  if (end < 0) throw badBody(answer, 'answered a document without a PagerDuty status page in it');
  if (!/<\/html>\s*$/i.test(text)) throw badBody(answer, 'answered a torn document');
  const body = readJson({ ...answer, body: Buffer.from(text.slice(from, end)) });
  const summary = isObject(body) ? body['summary'] : undefined;
  if (!isObject(body) || !isSummary(summary)) {
    throw badBody(answer, 'answered a document whose data are not a PagerDuty status page’s');
  }
  const { open_incidents: open, resolved_incidents: resolved, posts } = summary;
  const pageName = nameIn(body);
  return { open, resolved, posts: Array.isArray(posts) ? posts : [], body: summary, pageName };
}

/** The bytes of the data, without the page around them. */
export function dataOf(body: Buffer): Buffer {
  const start = body.indexOf('id="data"');
  const end = body.indexOf('</script>', start);
  return start < 0 || end < 0 ? body : body.subarray(start, end);
}

function isSummary(
  summary: unknown,
): summary is { open_incidents: unknown[]; resolved_incidents: unknown[]; posts?: unknown } {
  if (!isObject(summary)) return false;
  return Array.isArray(summary['open_incidents']) && Array.isArray(summary['resolved_incidents']);
}

function nameIn(body: Readonly<Record<string, unknown>>): string | undefined {
  const layout = isObject(body['layout']) ? body['layout']['layout_settings'] : undefined;
  const name = isObject(layout) ? layout['name'] : undefined;
  return typeof name === 'string' ? name.trim() : undefined;
}
