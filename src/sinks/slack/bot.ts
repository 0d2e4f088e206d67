import { concatMap, of, tap, type Observable } from 'rxjs';
import type { Event } from '../../core/event.ts';
import { stateOf, toldOf } from '../chatMessage.ts';
import type { SinkTools } from '../kind.ts';
import type { Notes, Place } from '../notes.ts';
import type { SlackAnswer, SlackCall } from './api.ts';
import { slackMessage, type SlackMessage } from './message.ts';

export interface BotOptions {
  /** As the row names it: an id or a name. */
  readonly channel: string;
  /** Whether what is new is also posted into the thread of the incident's message. */
  readonly thread: boolean;
  /** Whether the channel sees what is posted into threads. */
  readonly broadcast: boolean;
}

export interface Bot {
  readonly tell: (event: Event) => Observable<unknown>;
  readonly post: (message: SlackMessage) => Observable<unknown>;
}

/**
 * The message is no longer there, or nobody may edit it any more: a new one is posted.
 * https://docs.slack.dev/reference/methods/chat.update
 */
const GONE: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);
/** chat.update would else look for names in the text, unlike chat.postMessage. */
const AS_IT_IS = { parse: 'none' } as const;

/**
 * One message per incident, edited so that it shows how the incident stands. An edit notifies
 * nobody: what happened is also posted into the message's thread, and a reminder into the channel.
 */
export function slackBot(
  { channel, thread, broadcast }: BotOptions,
  { template, notes, call }: Pick<SinkTools, 'template'> & { notes: Notes; call: SlackCall },
): Bot {
  const post = (message: SlackMessage, more: Readonly<Record<string, unknown>> = {}) =>
    call('chat.postMessage', { channel, ...message, ...AS_IT_IS, ...more });

  function open(event: Event): Observable<unknown> {
    return post(slackMessage(stateOf(event, template))).pipe(
      tap((answer) => notes.note(event, placeIn(answer))),
    );
  }

  function update(event: Event, { id, ts }: Place): Observable<SlackAnswer> {
    const message = slackMessage(stateOf(event, template));
    return call('chat.update', { channel: id, ts, ...message, ...AS_IT_IS }, GONE);
  }

  function reply(event: Event, { id, ts }: Place): Observable<unknown> {
    const seen = broadcast || event.change === 'reminder';
    if (event.change === 'touched' || !(thread || seen)) return of(null);
    const message = slackMessage(toldOf(event, template), !seen);
    return post(message, { channel: id, thread_ts: ts, ...(seen && { reply_broadcast: true }) });
  }

  function placeIn({ channel: id, ts }: SlackAnswer): Place | undefined {
    return typeof id === 'string' && typeof ts === 'string' ? { in: channel, id, ts } : undefined;
  }

  return {
    post,
    tell(event) {
      const place = notes.placeOf(event);
      if (place === undefined || place['in'] !== channel) return open(event);
      return update(event, place).pipe(
        concatMap(({ ok }) => {
          if (!ok) return open(event);
          return reply(event, place).pipe(tap(() => notes.note(event)));
        }),
      );
    },
  };
}
