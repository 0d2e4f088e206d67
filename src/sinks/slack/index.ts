import { map, tap, type Observable } from 'rxjs';
import * as z from 'zod';
import { accepted } from '../accepted.ts';
import { toldOf } from '../chatMessage.ts';
import { chatSink } from '../chatSink.ts';
import { digestOf } from '../digestOf.ts';
import { sinkKind, type SinkTools } from '../kind.ts';
import { notesIn } from '../notes.ts';
import { Secret } from '../secret.ts';
import { secretsOf } from '../secretsOf.ts';
import { SinkUrl } from '../secretUrl.ts';
import type { Sink } from '../sink.ts';
import { slackCall } from './api.ts';
import { slackBot } from './bot.ts';
import { slackDigest, slackMessage, type SlackMessage } from './message.ts';

const WebhookOptions = z
  .strictObject({
    url: SinkUrl.describe('An incoming webhook. Take it from the environment: ${NAME}.'),
  })
  .describe('a webhook');
const BotOptions = z
  .strictObject({
    token: Secret.describe(
      'A bot token (xoxb-…) that may chat:write. Take it from the environment: ${NAME}.',
    ),
    channel: z
      .string()
      .min(1, { error: 'is empty' })
      .describe('The id or the name of a channel that the bot is in.'),
    thread: z
      .boolean()
      .default(true)
      .describe("Whether what is new is also posted into the thread of the incident's message."),
    broadcast: z
      .boolean()
      .default(false)
      .describe('Whether the channel sees what is posted into threads.'),
    api: SinkUrl.default('https://slack.com/api').describe("The address of Slack's Web API."),
  })
  .describe('a bot');
const Options = z.union([WebhookOptions, BotOptions]);
type WebhookOptions = z.infer<typeof WebhookOptions>;
type BotOptions = z.infer<typeof BotOptions>;

/**
 * Slack: an incoming webhook, one message per event; or a bot, one message per incident, edited and
 * with a thread.
 */
export const slack = sinkKind({
  id: 'slack',
  title: 'Slack',
  human: true,
  options: Options,
  example: { type: 'slack', url: 'https://hooks.slack.com/services/T0/B0/XXXX' },
  open: (options, tools) =>
    'url' in options ? webhookSink(options, tools) : botSink(options, tools),
});

/** What it posted a webhook cannot edit: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
function webhookSink({ url }: WebhookOptions, tools: SinkTools): Sink {
  const { name, template, timeoutMs } = tools;
  const notes = notesIn(tools.store);
  const service = { name, secrets: secretsOf({ url }) };
  const post = (message: SlackMessage): Observable<unknown> =>
    tools
      .post({ url, timeoutMs, body: JSON.stringify(message) })
      .pipe(map((reply) => accepted(service, reply)));
  return chatSink({
    name,
    notes,
    tell: (event) => post(slackMessage(toldOf(event, template))).pipe(tap(() => notes.note(event))),
    tellAll: (events) => post(slackDigest(digestOf(events, template))),
  });
}

function botSink(options: BotOptions, tools: SinkTools): Sink {
  const { name, template } = tools;
  const notes = notesIn(tools.store);
  const bot = slackBot(options, { template, notes, call: slackCall(options, tools) });
  return chatSink({
    name,
    notes,
    tell: bot.tell,
    tellAll: (events) => bot.post(slackDigest(digestOf(events, template))),
  });
}
