import { tap } from 'rxjs';
import * as z from 'zod';
import { toldOf } from '../chatMessage.ts';
import { chatSink } from '../chatSink.ts';
import { digestOf } from '../digestOf.ts';
import { sinkKind } from '../kind.ts';
import { notesIn } from '../notes.ts';
import { SinkUrl } from '../secretUrl.ts';
import { telegramSend } from './api.ts';
import { telegramChat } from './chat.ts';
import { telegramDigest, telegramMessage } from './message.ts';

const CHAT = {
  error:
    'expected the id of a chat such as -1001234567890, or the name of a channel such as "@acme_status"',
};
const TOPIC = { error: 'expected the number of a topic, such as 7' };

const Options = z.strictObject({
  token: z
    .string()
    .regex(/^\d+:[\w-]+$/, { error: 'is not what the token of a bot looks like (123456:ABC…)' })
    .describe('The token of a bot, from @BotFather. Take it from the environment: ${NAME}.'),
  chat: z
    .union([z.int(), z.string().regex(/^(-?\d+|@\w+)$/, CHAT)], CHAT)
    .describe('The id of a chat that the bot is in, or the @name of a channel.'),
  topic: z
    .union([z.int(TOPIC).positive(TOPIC), z.string().regex(/^\d+$/, TOPIC)], TOPIC)
    .optional()
    .describe('The topic of a forum to write to.'),
  api: SinkUrl.default('https://api.telegram.org').describe('A Bot API server of your own.'),
});

/**
 * A bot of Telegram. Every event is a message, and all of an incident reply to its first: whoever is
 * on call is notified (of an edit nobody is, and it stays where it was scrolled away), and finds the
 * way back from the end to the beginning by a tap.
 */
export const telegram = sinkKind({
  id: 'telegram',
  title: 'Telegram',
  human: true,
  options: Options,
  example: { type: 'telegram', token: '123456:XXXX', chat: -1001234567890 },
  open({ token, chat, topic, api }, tools) {
    const { name, store, template } = tools;
    const notes = notesIn(store);
    const send = telegramSend({ api, token }, tools);
    const say = telegramChat(
      { name, chat: String(chat), topic: topic === undefined ? topic : Number(topic) },
      store,
      send,
    );
    return chatSink({
      name,
      notes,
      tell(event) {
        const first = notes.placeOf(event);
        const text = telegramMessage(toldOf(event, template));
        return say({ text, replyTo: first, silent: event.change === 'touched' }).pipe(
          tap((place) => notes.note(event, first?.['chat'] === place?.['chat'] ? first : place)),
        );
      },
      tellAll: (events) => say({ text: telegramDigest(digestOf(events, template)) }),
    });
  },
});
