import { map, type Observable } from 'rxjs';
import type { Reply } from '../../core/post.ts';
import { accepted, type Service } from '../accepted.ts';
import { jsonIn, waitIn } from '../jsonIn.ts';
import type { SinkTools } from '../kind.ts';
import { secretsOf } from '../secretsOf.ts';
import type { DiscordMessage } from './message.ts';

export interface Webhook {
  /** Posts a message; its id, where Discord tells it. */
  readonly execute: (message: DiscordMessage) => Observable<string | undefined>;
  /** Edits a message; false when that is not possible any more. */
  readonly edit: (id: string, message: DiscordMessage) => Observable<boolean>;
}

/**
 * No such message; and the most edits of a message that is older than an hour.
 * https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
 */
const CANNOT_EDIT: ReadonlySet<unknown> = new Set([10008, 30046]);

/**
 * A webhook, and with `thread` its messages within that thread.
 * https://docs.discord.com/developers/resources/webhook#execute-webhook
 */
export function discordWebhook(
  { url, thread }: { readonly url: string; readonly thread: string | undefined },
  { name, post, timeoutMs }: Pick<SinkTools, 'name' | 'post' | 'timeoutMs'>,
): Webhook {
  const service = { name, secrets: secretsOf({ url }) };
  const address = (path: string, query: Readonly<Record<string, string>>): string => {
    const whole = new URL(url);
    whole.pathname = whole.pathname.replace(/\/*$/, path);
    const all = { ...query, ...(thread !== undefined && { thread_id: thread }) };
    for (const [key, value] of Object.entries(all)) whole.searchParams.set(key, value);
    return whole.href;
  };

  return {
    execute: (message) =>
      post({ url: address('', { wait: 'true' }), timeoutMs, body: JSON.stringify(message) }).pipe(
        map((reply) => judged(service, reply)),
        map(idIn),
      ),
    edit: (id, message) =>
      post({
        method: 'PATCH',
        url: address(`/messages/${id}`, {}),
        timeoutMs,
        body: JSON.stringify(message),
      }).pipe(
        map((reply) => {
          if (CANNOT_EDIT.has(jsonIn(reply)?.['code'])) return false;
          judged(service, reply);
          return true;
        }),
      ),
  };
}

/** `ops answered 400: Invalid Form Body (50035)`. */
function judged(service: Service, reply: Reply): Reply {
  const { message, code, retry_after: wait } = jsonIn(reply) ?? {};
  const body = typeof message === 'string' ? `${message}${codeIn(code)}` : reply.body;
  accepted(service, { ...reply, body, retryAfterMs: waitIn(wait) ?? reply.retryAfterMs });
  return reply;
}

function codeIn(code: unknown): string {
  return typeof code === 'number' ? ` (${code})` : '';
}

function idIn(reply: Reply): string | undefined {
  const id = jsonIn(reply)?.['id'];
  return typeof id === 'string' && /^\d+$/.test(id) ? id : undefined;
}
