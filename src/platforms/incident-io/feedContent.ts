import type { Component, Status } from '../../core/incident.ts';
import { plainText } from '../../core/text.ts';
import { feedStatusOf } from '../feedStatusOf.ts';
import type { FeedItem } from '../parseFeed.ts';

export interface Content {
  /** undefined when the word is in a language we do not know. */
  readonly status: Status | undefined;
  readonly message: string;
  readonly components: readonly Component[] | null;
}

/** `<b>Status: Resolved</b>`; "Status" is in the page's language too. */
const HEAD = /^\s*<(b|strong)>[^:<]{1,40}:([^<]{1,60})<\/\1>/i;
/** `<b>Affected components</b><ul><li>Search (Degraded performance)</li></ul>`, which ends the text. */
const TAIL = /<(b|strong)>[^<]{0,80}<\/\1>\s*<ul>((?:\s*<li>[^<]*<\/li>)*)\s*<\/ul>\s*$/i;

/** An entry's status, text and components; some pages put the components into the summary only. */
export function readContent({ content, summary }: Pick<FeedItem, 'content' | 'summary'>): Content {
  const status = feedStatusOf(plainText(HEAD.exec(content)?.[2] ?? ''));
  const message = plainText(content.replace(HEAD, '').replace(TAIL, ''));
  return { status, message, components: componentsOf(content) ?? componentsOf(summary) };
}

function componentsOf(html: string): readonly Component[] | null {
  const items = TAIL.exec(html)?.[2];
  if (items === undefined) return null;
  const names = items.split(/<\/li>/i).map((item) => nameOf(plainText(item.replace('<li>', ''))));
  return [...new Set(names)].filter(Boolean).map((name) => ({ id: name, name }));
}

/** `API (beta) (Operational)` → `API (beta)`. */
function nameOf(item: string): string {
  const status = item.endsWith(')') ? item.lastIndexOf(' (') : -1;
  return status > 0 ? item.slice(0, status) : item;
}
