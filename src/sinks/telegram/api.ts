import { map, type Observable } from 'rxjs';
import { Fault } from '../../core/fault.ts';
import { isObject } from '../../core/isObject.ts';
import type { Reply } from '../../core/post.ts';
import { accepted, type Service } from '../accepted.ts';
import { jsonIn, waitIn } from '../jsonIn.ts';
import type { SinkTools } from '../kind.ts';
import { secretsOf } from '../secretsOf.ts';

/** What became of a message. */
export type Sent =
  | { readonly id: string | undefined }
  /** The group became a supergroup, which has another id. */
  | { readonly movedTo: string };

/** Sends a message. Errors with a Fault (SINK) when it is refused. */
export type Send = (message: Readonly<Record<string, unknown>>) => Observable<Sent>;

/** https://core.telegram.org/bots/api#making-requests */
export function telegramSend(
  { api, token }: { readonly api: string; readonly token: string },
  { name, post, timeoutMs }: Pick<SinkTools, 'name' | 'post' | 'timeoutMs'>,
): Send {
  const url = `${api.replace(/\/+$/, '')}/bot${token}/sendMessage`;
  const service = { name, secrets: secretsOf({ url, words: [token] }) };
  return (message) =>
    post({ url, timeoutMs, body: JSON.stringify(message) }).pipe(
      map((reply) => sentIn(service, reply)),
    );
}

/** https://core.telegram.org/bots/api#responseparameters */
function sentIn(service: Service, reply: Reply): Sent {
  const { ok, result, description, parameters, error_code: code } = jsonIn(reply) ?? {};
  const { migrate_to_chat_id: movedTo, retry_after: wait } = isObject(parameters) ? parameters : {};
  if (typeof movedTo === 'number') return { movedTo: String(movedTo) };
  accepted(service, {
    ...reply,
    status: ok === false && typeof code === 'number' ? code : reply.status,
    body: typeof description === 'string' ? description : reply.body,
    retryAfterMs: waitIn(wait) ?? reply.retryAfterMs,
  });
  if (ok !== true) {
    throw new Fault('SINK', `${service.name} answered something else than Telegram does`, {
      retryable: true,
    });
  }
  const id = isObject(result) ? result['message_id'] : undefined;
  return { id: typeof id === 'number' ? String(id) : undefined };
}
