import { tap } from 'rxjs';
import * as z from 'zod';
import { chatSink } from '../chatSink.ts';
import { sinkKind } from '../kind.ts';
import { notesIn } from '../notes.ts';
import { Address, domainOf } from './address.ts';
import { deliverer } from './deliverer.ts';
import { mailPreview } from './mailPreview.ts';
import { openMailer } from './mailer.ts';
import { digestMail, eventMail, threadOf } from './mails.ts';
import { hostOf, secretsIn, SmtpUrl } from './smtpUrl.ts';

const Line = z.string().regex(/^[^\r\n]*$/, { error: 'has a line break' });

const Options = z.strictObject({
  smtp: SmtpUrl.describe(
    'The server that mail is handed to, smtps://user:password@host:465 or smtp://host:587. Take it from the environment: ${NAME}.',
  ),
  from: Address.describe('Whom the mails are from.'),
  to: z
    .union([Address, z.array(Address).min(1, { error: 'is empty' })], {
      error: 'expected an address such as "ops@acme.com", or a list of them',
    })
    .transform((to) => [to].flat())
    .describe('Who gets them; everybody sees everybody.'),
  replyTo: Address.optional().describe('Who gets the answers of people.'),
  subjectPrefix: Line.default('').describe('What all subjects begin with.'),
});

/** Mail over SMTP: one thread per incident, as text and as HTML. */
export const email = sinkKind({
  id: 'email',
  title: 'E-mail',
  human: true,
  options: Options,
  example: {
    type: 'email',
    smtp: 'smtps://user:password@mail.example.com:465',
    from: 'status@example.com',
    to: 'ops@example.com',
  },
  open({ smtp, from, to, replyTo, subjectPrefix }, { name, store, template, now, timeoutMs }) {
    const notes = notesIn(store);
    const mailer = openMailer({ smtp, timeoutMs });
    const office = { name, host: hostOf(smtp), secrets: secretsIn(smtp) };
    const deliver = deliverer({ mailer, from, to, replyTo, office });
    const options = { name, domain: domainOf(from), subjectPrefix, template, now };
    const chat = chatSink({
      name,
      notes,
      tell(event) {
        const known = notes.placeOf(event);
        const mail = eventMail(event, known, options);
        const note = () => notes.note(event, threadOf(mail, known));
        return deliver(mail).pipe(tap({ complete: note }));
      },
      tellAll: (events) => deliver(digestMail(events, options)),
    });
    return {
      ...chat,
      preview(events) {
        const [event] = events;
        const handing = { host: office.host, from, to };
        if (event === undefined || events.length > 1)
          return mailPreview(digestMail(events, options), handing);
        const known = notes.placeOf(event);
        const mail = eventMail(event, known, options);
        notes.note(event, threadOf(mail, known));
        return mailPreview(mail, handing);
      },
      close: () => mailer.close(),
    };
  },
});
