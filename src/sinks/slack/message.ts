import type { ChatMessage } from '../chatMessage.ts';
import type { Digest, DigestItem } from '../digestOf.ts';
import { localTime } from '../localTime.ts';
import { COLORS, shortened } from '../message.ts';
import { moreOf, portionsOf, type Portion } from '../portionsOf.ts';
import { webLink } from '../webLink.ts';
import { line, link, mrkdwn, paragraphs, type Mrkdwn } from './mrkdwn.ts';

type Block =
  | { readonly type: 'section'; readonly text: Mrkdwn }
  | { readonly type: 'context'; readonly elements: readonly Mrkdwn[] }
  | { readonly type: 'header'; readonly text: { readonly type: 'plain_text'; text: string } };

/** What webhooks, chat.postMessage and chat.update have in common. */
export interface SlackMessage {
  /** Notifications show it; the message itself is in the blocks. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Only they have a colour: https://api.slack.com/reference/messaging/attachments */
  readonly attachments: readonly {
    readonly color: string;
    readonly fallback: string;
    readonly blocks: readonly Block[];
  }[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
const MOST_TEXT = 3000;
/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
const MOST_HEADER = 150;
const MOST_LINE = 500;
const MOST_ITEM = 200;
const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false } as const;

/** One event; within a thread its title is known. */
export function slackMessage(message: ChatMessage, inThread = false): SlackMessage {
  const { status, title, text, severity } = message;
  const said = text === '' ? [] : [section(paragraphs(text, MOST_TEXT))];
  return {
    text: line(`${status}: ${title}`, MOST_LINE),
    blocks: [section(headOf(message, inThread))],
    attachments: [
      {
        color: COLORS[severity],
        fallback: line(text || title, MOST_LINE),
        blocks: [...said, footOf(message)],
      },
    ],
    ...NO_PREVIEWS,
  };
}

function headOf({ status, impact, title, url }: ChatMessage, inThread: boolean): string {
  const titled = inThread ? [] : [link(line(title, MOST_LINE), webLink(url))];
  return [`*${line(status, MOST_LINE)}*`, ...(impact === '' ? [] : [impact]), ...titled].join(
    ' · ',
  );
}

function footOf({ components, at }: ChatMessage): Block {
  const named = components === '' ? [] : [mrkdwn(line(components, MOST_LINE))];
  return { type: 'context', elements: [...named, mrkdwn(timeOf(at))] };
}

/** In the reader's own time zone: https://docs.slack.dev/messaging/formatting-message-text */
function timeOf(at: string): string {
  const seconds = Math.floor(Date.parse(at) / 1000);
  const utc = line(`${localTime(at, 'UTC').slice(0, 16)} UTC`, MOST_LINE);
  return Number.isNaN(seconds) ? utc : `<!date^${seconds}^{date_short_pretty} {time}|${utc}>`;
}

/**
 * A little over 13,000 characters of blocks are refused (`msg_blocks_too_long`) wherever they
 * stand: https://github.com/slackapi/bolt-js/issues/2509
 */
const ROOM = {
  lineOf: itemOf,
  sizeOf: (text: string) => text.length + 1,
  each: MOST_TEXT - MOST_LINE,
  all: 9000,
  groups: 20,
};

/** Many events: a coloured part for each provider. */
export function slackDigest(digest: Digest): SlackMessage {
  const { shown, left } = portionsOf(digest, ROOM);
  const others = moreOf(left).map((more) => section(more));
  const header = shortened(digest.title, MOST_HEADER);
  return {
    text: line(digest.title, MOST_LINE),
    blocks: [{ type: 'header', text: { type: 'plain_text', text: header } }],
    attachments: shown.map((portion, n) => partOf(portion, n === shown.length - 1 ? others : [])),
    ...NO_PREVIEWS,
  };
}

function partOf({ group, lines, left }: Portion<string>, others: readonly Block[]) {
  const name = line(group.name, MOST_LINE - 50);
  const text = [`*${name}*`, ...lines, ...moreOf(left)].join('\n');
  return { color: COLORS[group.severity], fallback: name, blocks: [section(text), ...others] };
}

function itemOf({ status, text, link: url }: DigestItem): string {
  return `• *${line(status, MOST_ITEM)}* ${link(line(text, MOST_ITEM), url)}`;
}

function section(text: string): Block {
  return { type: 'section', text: mrkdwn(text) };
}
