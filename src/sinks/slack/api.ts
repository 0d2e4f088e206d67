import { map, type Observable } from 'rxjs';
import { Fault } from '../../core/fault.ts';
import type { Reply } from '../../core/post.ts';
import { accepted, type Service } from '../accepted.ts';
import { jsonIn } from '../jsonIn.ts';
import type { SinkTools } from '../kind.ts';
import { shortened } from '../message.ts';
import { plainLine } from '../plain.ts';
import { redacted } from '../redacted.ts';
import { secretsOf } from '../secretsOf.ts';

/** What Slack answered. */
export interface SlackAnswer {
  /** false for an error that the caller forgives. */
  readonly ok: boolean;
  readonly channel: unknown;
  readonly ts: unknown;
}

/** Calls a method of the Web API. Errors with a Fault (SINK), but for errors that are `forgiven`. */
export type SlackCall = (
  method: string,
  body: Readonly<Record<string, unknown>>,
  forgiven?: ReadonlySet<string>,
) => Observable<SlackAnswer>;

/**
 * Errors that pass by themselves, of those that
 * https://docs.slack.dev/reference/methods/chat.postMessage and
 * https://docs.slack.dev/reference/methods/chat.update name.
 */
const PASSING: ReadonlySet<string> = new Set([
  'external_channel_migrating',
  'fatal_error',
  'internal_error',
  'org_login_required',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
  'update_failed',
]);

export function slackCall(
  { api, token }: { readonly api: string; readonly token: string },
  { name, post, timeoutMs }: Pick<SinkTools, 'name' | 'post' | 'timeoutMs'>,
): SlackCall {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json; charset=utf-8',
  };
  const service = { name, secrets: secretsOf({ url: api, words: [token] }) };
  return (method, body, forgiven = new Set()) => {
    const url = `${api.replace(/\/+$/, '')}/${method}`;
    return post({ url, headers, timeoutMs, body: JSON.stringify(body) }).pipe(
      map((reply) => answerOf(service, reply, forgiven)),
    );
  };
}

/** A refusal is 200 with `ok: false`: https://docs.slack.dev/apis/web-api/#responses */
function answerOf(service: Service, reply: Reply, forgiven: ReadonlySet<string>): SlackAnswer {
  const answer = jsonIn(reply);
  const error = errorIn(answer?.['error'], service);
  accepted(service, { ...reply, body: error || reply.body });
  const ok = answer?.['ok'];
  if (answer === undefined || typeof ok !== 'boolean') {
    throw new Fault('SINK', `${service.name} answered something else than Slack does`, {
      retryable: true,
    });
  }
  if (!ok && !forgiven.has(error)) throw refusal(service.name, error, reply);
  return { ok, channel: answer['channel'], ts: answer['ts'] };
}

function refusal(name: string, error: string, { retryAfterMs }: Reply): Fault {
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  const why = error || 'no reason given';
  return new Fault('SINK', `${name} refused it: ${why}`, {
    retryable: PASSING.has(error),
    ...wait,
  });
}

function errorIn(error: unknown, { secrets }: Service): string {
  return typeof error === 'string' ? shortened(plainLine(redacted(error, secrets)), 80) : '';
}
