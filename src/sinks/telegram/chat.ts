import { concatMap, of, throwError, type Observable } from 'rxjs';
import { Fault } from '../../core/fault.ts';
import type { Store } from '../../core/store.ts';
import type { Place } from '../notes.ts';
import type { Send } from './api.ts';

export interface ChatOptions {
  /** For messages of Faults. */
  readonly name: string;
  /** As the row names it: an id, or the `@name` of a channel. */
  readonly chat: string;
  readonly topic: number | undefined;
}

export interface Words {
  /** Telegram's HTML. */
  readonly text: string;
  /** A message that they belong to. */
  readonly replyTo?: Place | undefined;
  readonly silent?: boolean;
}

/** Says something in a chat; where the message stands, when Telegram tells it. */
export type Say = (words: Words) => Observable<Place | undefined>;

/** A chat, which may become another one on the way: the id of a supergroup is remembered. */
export function telegramChat({ name, chat, topic }: ChatOptions, store: Store, send: Send): Say {
  const key = `moved:${chat}`;

  return (words) => {
    const now = store.get(key) ?? chat;
    return send(messageTo(now, topic, words)).pipe(
      concatMap((sent): Observable<Place | undefined> => {
        if (!('movedTo' in sent)) return of(placeOf(now, sent));
        const { movedTo } = sent;
        store.set(key, movedTo);
        return send(messageTo(movedTo, topic, words)).pipe(
          concatMap((again) =>
            'movedTo' in again ? throwError(() => movedTwice(name)) : of(placeOf(movedTo, again)),
          ),
        );
      }),
    );
  };
}

/**
 * The ids of a group's messages mean others in the supergroup that it becomes. One that was deleted
 * is no reason to say nothing. https://core.telegram.org/bots/api#replyparameters
 */
function messageTo(
  chat: string,
  topic: number | undefined,
  { text, replyTo, silent = false }: Words,
): Readonly<Record<string, unknown>> {
  const message_id = replyTo?.['chat'] === chat ? Number(replyTo['id']) : undefined;
  return {
    chat_id: chat,
    ...(topic !== undefined && { message_thread_id: topic }),
    text,
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(silent && { disable_notification: true }),
    ...(message_id !== undefined && {
      reply_parameters: { message_id, allow_sending_without_reply: true },
    }),
  };
}

function placeOf(chat: string, { id }: { readonly id: string | undefined }): Place | undefined {
  return id === undefined ? undefined : { chat, id };
}

function movedTwice(name: string): Fault {
  return new Fault('SINK', `${name}: the chat is moving`, { retryable: true });
}
