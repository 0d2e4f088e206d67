import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { plainText } from '../../core/text.ts';
import { entryOf } from '../entry.ts';
import type { Context, Entry } from '../platform.ts';
import { toIncident } from './incident.ts';
import { peekLoose } from './looseJson.ts';
import type { RawIssue } from './schema.ts';

/** An issue, and where the file with its text is. */
export interface Issue {
  readonly raw: RawIssue;
  readonly id: string | undefined;
  readonly textUrl: string | undefined;
}

/**
 * An issue of a site. Its address in lists begins with what the site was told to be its own, and
 * ends with the name by which the issue is known.
 */
export function issueOf(raw: RawIssue, site: string, baseUrl: string | null | undefined): Issue {
  const link = raw.permalink ?? '';
  const path = link.startsWith(baseUrl || '/') ? link.slice((baseUrl ?? '').length) : pathOf(link);
  const id = /([^/]+)\/*$/.exec(path)?.[1] ?? raw.filename?.replace(/\.\w+$/, '');
  const isFolder = path.endsWith('/') && path.length > 1;
  const textUrl = isFolder ? `${site}/${path.replace(/^\/+/, '')}index.json` : undefined;
  return { raw, id, textUrl };
}

function pathOf(link: string): string {
  return URL.canParse(link) ? new URL(link).pathname : '';
}

/** What is listed of an issue, with its text where that was asked for. */
export function issueEntry({ raw, id, textUrl }: Issue, answer: Answer, context: Context): Entry {
  const text = textIn(context.details?.get(textUrl ?? ''));
  const picked = { ...raw, id, text };
  return entryOf(picked, answer, (id) => toIncident(raw, { id, text }, context.names));
}

/** Empty when it was not asked for, or is not there. */
function textIn(answer: Answer | undefined): string {
  const body = answer && peekLoose(answer);
  const html = isObject(body) ? body['body'] : undefined;
  return typeof html === 'string' ? plainText(html) : '';
}
