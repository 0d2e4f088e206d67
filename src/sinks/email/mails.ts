import type { SendMailOptions } from 'nodemailer';
import type { Event } from '../../core/event.ts';
import { toldOf } from '../chatMessage.ts';
import { digestOf } from '../digestOf.ts';
import { componentsInWords } from '../inWords.ts';
import { shortened } from '../message.ts';
import type { Place } from '../notes.ts';
import { plainLine } from '../plain.ts';
import { bodyOf } from './body.ts';
import { digestBody } from './digestBody.ts';
import { eventHeaders, messageId, senderHeaders, type Sender } from './headers.ts';

/** A mail without who gets it. */
export interface Mail extends SendMailOptions {
  readonly messageId: string;
  readonly subject: string;
}

export interface MailOptions extends Sender {
  readonly subjectPrefix: string;
  readonly template: ((event: Event) => string) | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const MOST_SUBJECT = 200;

/** What a thread has in common: the id and the subject of its first mail. */
interface Thread extends Place {
  readonly first: string;
  readonly subject: string;
}

/** The thread of an incident whose first mail is `mail`, unless it has one already. */
export function threadOf(mail: Mail, known: Place | undefined): Thread {
  return isThread(known) ? known : { first: mail.messageId, subject: mail.subject };
}

/**
 * The mail that tells an event, in the thread of its incident. All of a thread refer to one id that
 * no mail has, so that they are together even where the first one is not known:
 * https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4. A changed subject would begin another thread.
 */
export function eventMail(event: Event, known: Place | undefined, options: MailOptions): Mail {
  const message = toldOf({ ...event, name: event.name || event.type }, options.template);
  const thread = isThread(known) ? known : undefined;
  const root = messageId(`${event.provider}/${event.incident_id}`, options);
  const { headers, list } = senderHeaders(options);
  return {
    messageId: messageId(event.id, options),
    ...((thread !== undefined || event.change !== 'opened') && {
      inReplyTo: thread?.first ?? root,
    }),
    references: thread === undefined ? [root] : [root, thread.first],
    subject: thread?.subject ?? subjectOf(message.title, options),
    headers: { ...headers, ...eventHeaders(event) },
    list,
    date: new Date(options.now()),
    ...bodyOf(event, message),
  };
}

/** One mail about many events. */
export function digestMail(events: readonly Event[], options: MailOptions): Mail {
  const digest = digestOf(events, options.template);
  const names = componentsInWords(digest.groups.map(({ name }) => plainLine(name)));
  return {
    messageId: messageId(events.map(({ id }) => id).join('\n'), options),
    subject: subjectOf(`${digest.title}: ${names}`, options),
    ...senderHeaders(options),
    date: new Date(options.now()),
    ...digestBody(digest),
  };
}

function subjectOf(title: string, { subjectPrefix }: MailOptions): string {
  return shortened(plainLine(`${subjectPrefix} ${title}`), MOST_SUBJECT);
}

function isThread(place: Place | undefined): place is Thread {
  return place?.['first'] !== undefined && place['subject'] !== undefined;
}
