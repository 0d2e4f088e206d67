import type { Preview } from '../sink.ts';
import type { Mailbox } from './address.ts';
import type { Mail } from './mails.ts';

interface Handing {
  /** The server, without who logs in. */
  readonly host: string;
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
}

/** A mail for people: what they see of it, and its text. */
export function mailPreview(mail: Mail, { host, from, to }: Handing): Preview {
  const seen = [
    `From: ${boxOf(from)}`,
    `To: ${to.map(boxOf).join(', ')}`,
    `Subject: ${mail.subject}`,
    `Message-ID: ${mail.messageId}`,
    ...(typeof mail.inReplyTo === 'string' ? [`In-Reply-To: ${mail.inReplyTo}`] : []),
  ];
  const text = typeof mail.text === 'string' ? mail.text : '';
  return { head: `SMTP ${host}`, body: `${seen.join('\n')}\n\n${text}` };
}

function boxOf({ name, address }: Mailbox): string {
  return name === '' ? address : `${name} <${address}>`;
}
