import type { ChatMessage } from '../chatMessage.ts';
import type { Digest, DigestItem } from '../digestOf.ts';
import { fitted } from '../fitted.ts';
import { shortened, type Severity } from '../message.ts';
import { moreOf, portionsOf, type Portion } from '../portionsOf.ts';
import { webLink } from '../webLink.ts';
import { link, paragraphs, richText, run, type RichText } from './richText.ts';

type Element =
  | RichText
  | { readonly type: 'TextBlock'; readonly text: string; readonly [look: string]: unknown }
  | {
      readonly type: 'Container';
      readonly style: string;
      readonly bleed: true;
      readonly items: readonly RichText[];
    };

interface Card {
  readonly body: readonly Element[];
  readonly actions?: readonly {
    readonly type: 'Action.OpenUrl';
    readonly title: string;
    readonly url: string;
  }[];
}

/** https://learn.microsoft.com/en-us/adaptive-cards/schema-explorer/container */
const STYLES: Readonly<Record<Severity, string>> = {
  over: 'good',
  planned: 'accent',
  notice: 'emphasis',
  minor: 'warning',
  major: 'warning',
  critical: 'attention',
};

/**
 * About 28 KB are the most (https://learn.microsoft.com/en-us/connectors/teams/), but a webhook
 * accepts what is larger and never shows it, and 21 KB were measured
 * (https://rubydoc.info/gems/msteams_hermes/MsTeamsHermes/Message).
 */
const MOST_BYTES = 20_000;
const MOST_TITLE = 300;

/** One event, as JSON. */
export function teamsMessage(message: ChatMessage): string {
  const text = fitted(
    message.text,
    MOST_BYTES,
    (cut) => bytesOf(cardOf(message, cut)) <= MOST_BYTES,
  );
  return messageOf(cardOf(message, text));
}

function cardOf(message: ChatMessage, text: string): Card {
  const { title, status, impact, severity, components, at } = message;
  const rated = impact === '' ? [] : [run(` · ${impact}`)];
  const url = webLink(message.url);
  return {
    body: [
      {
        type: 'Container',
        style: STYLES[severity],
        bleed: true,
        items: [
          richText(run(shortened(title, MOST_TITLE), { weight: 'Bolder', size: 'Medium' })),
          richText(run(status, { weight: 'Bolder' }), ...rated),
        ],
      },
      ...paragraphs(text),
      ...(components === '' ? [] : [richText(run(components, { isSubtle: true }))]),
      ...timeOf(at),
    ],
    ...(url !== undefined && {
      actions: [{ type: 'Action.OpenUrl', title: 'Open the status page', url }],
    }),
  };
}

/** In the reader's own time zone: https://learn.microsoft.com/en-us/adaptive-cards/authoring-cards/text-features */
function timeOf(at: string): Element[] {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) return [];
  const time = `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const text = `{{DATE(${time}, SHORT)}} {{TIME(${time})}}`;
  return [{ type: 'TextBlock', text, isSubtle: true, size: 'Small', spacing: 'Small' }];
}

/** With 20 names all of it stays far below what Teams takes. */
const ROOM = {
  lineOf: itemOf,
  sizeOf: (line: RichText) => bytesOf(line),
  each: 6000,
  all: 12_000,
  groups: 20,
};
const MOST_NAME = 80;
const MOST_ITEM = 200;

/** Many events, as JSON: the incidents of each provider below its name. */
export function teamsDigest(digest: Digest): string {
  const { shown, left } = portionsOf(digest, ROOM);
  return messageOf({
    body: [
      richText(run(digest.title, { weight: 'Bolder', size: 'Medium' })),
      ...shown.flatMap(partOf),
      ...moreLines(left),
    ],
  });
}

function partOf({ group, lines, left }: Portion<RichText>): RichText[] {
  const name = run(shortened(group.name, MOST_NAME), { weight: 'Bolder' });
  return [richText(name), ...lines, ...moreLines(left)];
}

function itemOf({ status, text, link: url }: DigestItem): RichText {
  const named = link(shortened(text, MOST_ITEM), url);
  return { ...richText(run(`${status} `, { weight: 'Bolder' }), named), spacing: 'Small' };
}

function moreLines(left: number): RichText[] {
  return moreOf(left).map((more) => richText(run(more, { isSubtle: true })));
}

/**
 * What the trigger “When a Teams webhook request is received” takes:
 * https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook . Cards of a later
 * version than 1.4 it does not show: https://github.com/microsoft/AdaptiveCards/issues/8965
 */
function messageOf(card: Card): string {
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    ...card,
  };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  const attachments = [{ contentType, contentUrl: null, content }];
  return JSON.stringify({ type: 'message', attachments });
}

function bytesOf(part: Card | RichText): number {
  return Buffer.byteLength(JSON.stringify(part));
}
