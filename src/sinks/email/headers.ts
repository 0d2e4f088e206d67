import { hash } from 'node:crypto';
import type { Event } from '../../core/event.ts';
import { headerText } from '../headerText.ts';
import { plainLine } from '../plain.ts';

/** Of a header's value; a line may have 998: https://www.rfc-editor.org/rfc/rfc5322#section-2.1.1 */
const MOST_VALUE = 500;

/** What makes ids of mails: whose they are. */
export interface Sender {
  /** The sink's name. */
  readonly name: string;
  /** Of the address that mails are from. */
  readonly domain: string;
}

/** An id of its own for everything that is told, the same whenever it is told. */
export function messageId(what: string, { name, domain }: Sender): string {
  return `<${hash('sha256', `${name}\n${what}`).slice(0, 32)}@${domain}>`;
}

/**
 * No answer is wanted: https://www.rfc-editor.org/rfc/rfc3834#section-5. And a name to file mails by,
 * of letters, digits and dashes: https://www.rfc-editor.org/rfc/rfc2919#section-3
 */
export function senderHeaders({ name, domain }: Sender) {
  const label = name.replaceAll(/[^A-Za-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'sink';
  return {
    headers: { 'Auto-Submitted': 'auto-generated' },
    list: { id: { url: `${label}.statuswire.${domain}`, comment: plainLine(name) } },
  };
}

/** What rules of mail programs may look at. */
export function eventHeaders(event: Event): Record<string, string> {
  const { id, provider, type, change, status, impact } = event;
  const told = { 'Event-Id': id, Provider: provider, Type: type, Change: change };
  return Object.fromEntries(
    Object.entries({ ...told, Status: status, Impact: impact }).map(([key, value]) => [
      `X-Statuswire-${key}`,
      headerText(value).slice(0, MOST_VALUE),
    ]),
  );
}
