import { concatMap, tap, type Observable } from 'rxjs';
import * as z from 'zod';
import type { Event } from '../../core/event.ts';
import { stateOf, toldOf } from '../chatMessage.ts';
import { chatSink } from '../chatSink.ts';
import { digestOf } from '../digestOf.ts';
import { sinkKind, type SinkTools } from '../kind.ts';
import { notesIn, type Notes } from '../notes.ts';
import { SinkUrl } from '../secretUrl.ts';
import { discordDigest, discordMessage } from './message.ts';
import { discordWebhook, type Webhook } from './webhook.ts';

const Options = z.strictObject({
  url: SinkUrl.describe('A webhook of a channel. Take it from the environment: ${NAME}.'),
  thread_id: z
    .string()
    .regex(/^\d+$/, { error: 'expected the digits of a thread' })
    .optional()
    .describe("The thread of the webhook's channel to post to."),
  edit: z
    .boolean()
    .default(true)
    .describe('Whether an incident is one message that is edited (which notifies nobody).'),
});

/**
 * A webhook of Discord. One message per incident, edited so that it shows how the incident stands;
 * or, as a row may choose, one message per event.
 */
export const discord = sinkKind({
  id: 'discord',
  title: 'Discord',
  human: true,
  options: Options,
  example: { type: 'discord', url: 'https://discord.com/api/webhooks/1/XXXX' },
  open({ url, thread_id: thread, edit }, tools) {
    const { name, template } = tools;
    const notes = notesIn(tools.store);
    const webhook = discordWebhook({ url, thread }, tools);
    return chatSink({
      name,
      notes,
      tell: edit ? editing(webhook, notes, template) : posting(webhook, notes, template),
      tellAll: (events) => webhook.execute(discordDigest(digestOf(events, template))),
    });
  },
});

type Tell = (event: Event) => Observable<unknown>;

function posting(webhook: Webhook, notes: Notes, template: SinkTools['template']): Tell {
  return (event) =>
    webhook.execute(discordMessage(toldOf(event, template))).pipe(tap(() => notes.note(event)));
}

function editing(webhook: Webhook, notes: Notes, template: SinkTools['template']): Tell {
  const post = posting(webhook, notes, template);

  const open: Tell = (event) =>
    webhook
      .execute(discordMessage(stateOf(event, template)))
      .pipe(tap((id) => notes.note(event, id === undefined ? undefined : { id })));

  return (event) => {
    const id = notes.placeOf(event)?.['id'];
    if (id === undefined) return open(event);
    if (event.change === 'reminder') return post(event);
    return webhook.edit(id, discordMessage(stateOf(event, template))).pipe(
      concatMap((edited) => {
        if (!edited) return open(event);
        notes.note(event);
        return [edited];
      }),
    );
  };
}
