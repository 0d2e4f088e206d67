import type { Event } from '../../core/event.ts';
import type { ChatMessage } from '../chatMessage.ts';
import { fitted } from '../fitted.ts';
import { localTime, localWindow } from '../localTime.ts';
import { COLORS } from '../message.ts';
import { webLink } from '../webLink.ts';
import { anchor, escaped, paragraphs } from './html.ts';

/** The two forms of a mail. */
export interface Body {
  readonly text: string;
  readonly html: string;
}

/**
 * Every server takes 64 KiB (https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.7), headers
 * included; in a mail a byte takes up to three.
 */
export const MOST_BYTES = 20_000;
const MOST_TEXT = 20_000;

/** What an event says, with as much of its text as fits. */
export function bodyOf(event: Event, message: ChatMessage): Body {
  const made = (text: string) => written(event, { ...message, text });
  return made(fitted(message.text, MOST_TEXT, (text) => fits(made(text))));
}

export function fits({ text, html }: Body): boolean {
  return Buffer.byteLength(text) + Buffer.byteLength(html) <= MOST_BYTES;
}

function written(event: Event, message: ChatMessage): Body {
  const { status, impact, title, text, severity } = message;
  const link = webLink(message.url);
  const head = impact === '' ? status : `${status} · ${impact}`;
  const facts = factsOf(event, message);
  const lines = facts.map(([what, fact]) => `${what}: ${fact}`);
  const rows = facts.map(([what, fact]) => `${escaped(what)}: ${escaped(fact)}`);
  return {
    text: [head, title, text, lines.join('\n'), link ?? '']
      .filter((part) => part !== '')
      .join('\n\n'),
    html: [
      `<div style="border-left:4px solid ${COLORS[severity]};padding-left:12px;font-family:sans-serif">`,
      `<p style="margin:0"><strong>${escaped(head)}</strong></p>`,
      `<h2 style="margin:4px 0;font-size:18px">${anchor(title, link)}</h2>`,
      paragraphs(text),
      `<p style="color:#666;font-size:13px">${rows.join('<br>\n')}</p>`,
      '</div>',
    ].join('\n'),
  };
}

function factsOf(event: Event, { components, at }: ChatMessage): [string, string][] {
  const { scheduled_for: from, scheduled_until: until } = event;
  return [
    ...(components === '' ? [] : [['Components', components] satisfies [string, string]]),
    ...(from
      ? [['Planned', `${localWindow(from, until ?? null, 'UTC')} UTC`] satisfies [string, string]]
      : []),
    ['Published', `${localTime(at, 'UTC').slice(0, 16)} UTC`],
  ];
}
