import type { Event } from '../core/event.ts';
import { isClosed } from '../core/incident.ts';
import { RATED } from '../core/impactRank.ts';
import { statusInWords } from './inWords.ts';
import { messageOf, shortened, type Message } from './message.ts';
import { plainLine, plainParagraphs } from './plain.ts';

/** A message without anything that a service could refuse or stumble over; not escaped yet. */
export interface ChatMessage extends Message {
  /** `major`; empty when nobody rated it, and when it is over. */
  readonly impact: string;
}

type Template = ((event: Event) => string) | undefined;

/** No chat takes more in one message. */
const MOST_TEXT = 20_000;
const MOST_LINE = 1000;

/** What an event says. */
export function toldOf(event: Event, template: Template): ChatMessage {
  return chatMessage(messageOf(event, template), event);
}

/**
 * How an incident stands after an event, for a message that is edited: an edit or a touch is no
 * state, and what was last said of the incident stays.
 */
export function stateOf(event: Event, template: Template): ChatMessage {
  const message = messageOf(event, template);
  if (event.change !== 'edited' && event.change !== 'touched') return chatMessage(message, event);
  const text = template?.(event) ?? (event.message || message.text);
  return chatMessage({ ...message, text, status: statusInWords(event.status) }, event);
}

/** The same, for the line of a digest: its title without the provider, a template's text instead. */
export function lineIn(event: Event, template: Template): string {
  const text = template?.(event) ?? event.name;
  return oneLine(text) || event.type;
}

function chatMessage(message: Message, event: Event): ChatMessage {
  return {
    ...message,
    impact: impactOf(event),
    title: oneLine(message.title),
    status: oneLine(message.status),
    text: plainParagraphs(shortened(message.text, MOST_TEXT)).toWellFormed(),
    components: oneLine(message.components),
  };
}

function impactOf({ impact, status }: Event): string {
  const said = RATED.some((rated) => rated === impact) && impact !== 'none';
  return said && !isClosed(status) ? impact : '';
}

/** Half a character is no Unicode, and services refuse it. */
export function oneLine(text: string): string {
  return plainLine(shortened(text, MOST_LINE)).toWellFormed();
}
