import type { ChatMessage } from '../chatMessage.ts';
import type { Digest, DigestItem } from '../digestOf.ts';
import { fitted } from '../fitted.ts';
import { localTime } from '../localTime.ts';
import { shortened, type Severity } from '../message.ts';
import { moreOf, portionsOf, type Portion } from '../portionsOf.ts';
import { webLink } from '../webLink.ts';

/** Characters "after entities parsing", as people see them: https://core.telegram.org/bots/api#sendmessage */
const MOST = 4096;
const MOST_LINE = 300;

/** Telegram has no colours. */
const MARKS: Readonly<Record<Severity, string>> = {
  over: '🟢',
  planned: '🔵',
  notice: '⚪',
  minor: '🟡',
  major: '🟠',
  critical: '🔴',
};

/** One event, in Telegram's HTML. */
export function telegramMessage(message: ChatMessage): string {
  const { severity, status, impact, at } = message;
  const state = `${MARKS[severity]} ${status}`;
  const title = inert(shortened(message.title, MOST_LINE));
  const components = inert(shortened(message.components, MOST_LINE));
  const time = `${localTime(at, 'UTC').slice(0, 16)} UTC`;
  const foot = components === '' ? time : `${components} · ${time}`;
  const rated = impact === '' ? '' : ` · ${impact}`;
  const room = MOST - [state, rated, '\n', title, '\n\n', '\n\n', foot].join('').length;
  const text = fitted(inert(message.text), room, () => true);
  const said = text === '' ? [] : [escaped(text)];
  const head = `<b>${escaped(state)}</b>${rated}\n${link(title, webLink(message.url))}`;
  return [head, ...said, `<i>${escaped(foot)}</i>`].join('\n\n');
}

/** With 12 names of 60 characters all of it stays below the limit. */
const ROOM = {
  lineOf: itemOf,
  sizeOf: (line: string) => line.length + 1,
  each: 1500,
  all: 3000,
  groups: 12,
};
const MOST_NAME = 60;
const MOST_ITEM = 150;

/** Many events: the incidents of each provider below its name. */
export function telegramDigest(digest: Digest): string {
  const { shown, left } = portionsOf(digest, ROOM);
  return [`<b>${escaped(digest.title)}</b>`, ...shown.map(partOf), ...moreOf(left)].join('\n\n');
}

function partOf({ group, lines, left }: Portion<string>): string {
  const name = `<b>${escaped(inert(shortened(group.name, MOST_NAME)))}</b>`;
  return [name, ...lines, ...moreOf(left)].join('\n');
}

function itemOf({ severity, status, text, link: url }: DigestItem): string {
  return `${MARKS[severity]} ${escaped(status)} ${link(inert(shortened(text, MOST_ITEM)), url)}`;
}

/** https://core.telegram.org/bots/api#html-style */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function link(text: string, url: string | undefined): string {
  if (url === undefined) return escaped(text);
  return `<a href="${escaped(url).replaceAll('"', '&quot;')}">${escaped(text)}</a>`;
}

/** Telegram calls whoever has the name behind an `@`, unless something stands between. */
function inert(text: string): string {
  return text.replaceAll(/(?<!\w)@(?=\w)/g, '@\u2060');
}
