import type { ChatMessage } from '../chatMessage.ts';
import { worstOf, type Digest, type DigestItem } from '../digestOf.ts';
import { COLORS, shortened, type Severity } from '../message.ts';
import { moreOf, portionsOf } from '../portionsOf.ts';
import { webLink } from '../webLink.ts';
import { link, markdown } from './markdown.ts';

interface Field {
  readonly name: string;
  readonly value: string;
  readonly inline: boolean;
}

/** https://docs.discord.com/developers/resources/message#embed-object */
interface Embed {
  readonly title: string;
  readonly url?: string;
  readonly description?: string;
  readonly color: number;
  readonly timestamp?: string;
  readonly fields: readonly Field[];
  readonly footer?: { readonly text: string };
}

/** What Execute Webhook and Edit Webhook Message have in common. */
export interface DiscordMessage {
  readonly embeds: readonly [Embed];
  /** Nobody is called, whatever a vendor writes; an edit that does not say so would call. */
  readonly allowed_mentions: { readonly parse: readonly never[] };
}

/**
 * Of one embed; together they stay below the 6000 characters of all:
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
const MOST = { title: 256, description: 4096, value: 1024 } as const;
/** Of what may be long in a field. */
const MOST_FIELD = 500;

/** One event, or how an incident stands. */
export function discordMessage(message: ChatMessage): DiscordMessage {
  const { title, text, status, impact, components, severity, at } = message;
  const url = webLink(message.url);
  return messageOf({
    title: markdown(title, MOST.title),
    ...(url !== undefined && { url }),
    ...(text !== '' && { description: markdown(text, MOST.description) }),
    color: colorOf(severity),
    ...timeOf(at),
    fields: [
      ...fieldOf('Status', status, true),
      ...fieldOf('Impact', impact, true),
      ...fieldOf('Affected', components, false),
    ],
  });
}

const ROOM = {
  lineOf: itemOf,
  sizeOf: (text: string) => text.length + 1,
  each: MOST.value - 24,
  all: 3500,
  groups: 25,
};
/** 25 names, 3500 characters of lines, title and footer are fewer than 6000. */
const MOST_NAME = 80;
const MOST_ITEM = 200;

/** Many events: a field for each provider. */
export function discordDigest(digest: Digest): DiscordMessage {
  const { shown, left } = portionsOf(digest, ROOM);
  const [more] = moreOf(left);
  return messageOf({
    title: shortened(digest.title, MOST.title),
    color: colorOf(worstOf(digest.groups)),
    fields: shown.map(({ group, lines, left }) => ({
      name: markdown(group.name, MOST_NAME),
      value: [...lines, ...moreOf(left)].join('\n'),
      inline: false,
    })),
    ...(more !== undefined && { footer: { text: more } }),
  });
}

function messageOf(embed: Embed): DiscordMessage {
  return { embeds: [embed], allowed_mentions: { parse: [] } };
}

function itemOf({ status, text, link: url }: DigestItem): string {
  return `**${markdown(status, MOST_ITEM)}** ${link(markdown(text, MOST_ITEM), url)}`;
}

/** Discord refuses empty fields. */
function fieldOf(name: string, value: string, inline: boolean): Field[] {
  return value === '' ? [] : [{ name, value: markdown(value, MOST_FIELD), inline }];
}

function timeOf(at: string): { timestamp?: string } {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? {} : { timestamp: new Date(ms).toISOString() };
}

function colorOf(severity: Severity): number {
  return Number.parseInt(COLORS[severity].slice(1), 16);
}
