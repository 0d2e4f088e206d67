import { isObject } from '../../../src/core/isObject.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * What Discord has against a message, or undefined. Limits are those of
 * https://docs.discord.com/developers/resources/message#embed-object-embed-limits
 */
export function discordProblem(message: Json): string | undefined {
  const { embeds, allowed_mentions: mentions } = message;
  if (!isObject(mentions) || JSON.stringify(mentions['parse']) !== '[]') return 'calls people';
  if (!areObjects(embeds) || embeds.length < 1 || embeds.length > 10) return 'embeds';
  const sum = embeds.reduce((size, embed) => size + sizeOf(embed), 0);
  if (sum > 6000) return 'embeds: more than 6000 characters';
  return embeds.map(embedProblem).find(Boolean);
}

function embedProblem(embed: Json): string | undefined {
  const { title, description, url, color, timestamp, fields, footer } = embed;
  if (!isText(title, 256)) return 'embed.title';
  if (description !== undefined && !isText(description, 4096)) return 'embed.description';
  if (url !== undefined && !(isText(url, 2048) && /^https?:\/\//.test(url))) return 'embed.url';
  if (!Number.isInteger(color) || Number(color) < 0 || Number(color) > 0xffffff)
    return 'embed.color';
  if (timestamp !== undefined && !isTime(timestamp)) return 'embed.timestamp';
  if (!areObjects(fields) || fields.length > 25) return 'embed.fields';
  if (footer !== undefined && !(isObject(footer) && isText(footer['text'], 2048)))
    return 'embed.footer';
  return fields.every(isField) ? undefined : 'embed.fields';
}

function isField({ name, value, inline }: Json): boolean {
  return isText(name, 256) && isText(value, 1024) && typeof inline === 'boolean';
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= most;
}

function sizeOf(embed: Json): number {
  const { title, description, fields, footer } = embed;
  const inFields = areObjects(fields) ? fields.flatMap(({ name, value }) => [name, value]) : [];
  const inFooter = isObject(footer) ? [footer['text']] : [];
  return [title, description, ...inFields, ...inFooter].reduce<number>(
    (size, text) => size + (typeof text === 'string' ? text.length : 0),
    0,
  );
}

function areObjects(value: unknown): value is readonly Json[] {
  return Array.isArray(value) && value.every(isObject);
}
