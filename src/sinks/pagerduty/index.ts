import { concatMap, from, map } from 'rxjs';
import * as z from 'zod';
import type { Reply } from '../../core/post.ts';
import { accepted } from '../accepted.ts';
import { jsonIn } from '../jsonIn.ts';
import { sinkKind } from '../kind.ts';
import { notesIn } from '../notes.ts';
import { safeJson } from '../safeJson.ts';
import { Secret } from '../secret.ts';
import { secretsOf } from '../secretsOf.ts';
import { SinkUrl } from '../secretUrl.ts';
import { tellOnce } from '../tellOnce.ts';
import { actionsOf } from './actionsOf.ts';
import { alertOf } from './alertOf.ts';

const Options = z.strictObject({
  routingKey: Secret.refine((key) => key.length === 32, {
    error: 'must be 32 characters long',
  }).describe(
    'The integration key of an Events API v2 integration. Take it from the environment: ${NAME}.',
  ),
  api: SinkUrl.default('https://events.pagerduty.com/v2/enqueue').describe(
    'Where events are sent; https://events.eu.pagerduty.com/v2/enqueue for accounts in the EU.',
  ),
  acknowledge: z
    .boolean()
    .default(false)
    .describe('Acknowledges an incident once its vendor has found the cause or a fix.'),
  maintenance: z.boolean().default(false).describe('Whether maintenances raise alerts, too.'),
});

/**
 * PagerDuty's Events API v2: one alert per incident, triggered, updated and resolved.
 * https://developer.pagerduty.com/docs/events-api-v2/overview/
 */
export const pagerduty = sinkKind({
  id: 'pagerduty',
  title: 'PagerDuty',
  human: false,
  options: Options,
  example: { type: 'pagerduty', routingKey: 'R0000000000000000000000000000000' },
  open({ routingKey, api, ...wishes }, { name, post, store, timeoutMs }) {
    const notes = notesIn(store);
    const secrets = secretsOf({ url: api, words: [routingKey] });
    const send = (body: object) =>
      post({
        url: api,
        timeoutMs,
        body: safeJson({ routing_key: routingKey, ...body }),
      }).pipe(map((reply) => accepted({ name, secrets }, inPlainWords(reply))));
    return {
      name,
      write([event]) {
        if (event === undefined) return [];
        const alerts = actionsOf(event, wishes).map((action) => alertOf(event, action));
        return tellOnce(notes, event, () => from(alerts).pipe(concatMap(send)));
      },
      async close() {},
    };
  },
});

/** After 429 it asks for a few minutes, in its documentation and not in a header. */
const PAUSE_MS = 120_000;

const Refusal = z.object({
  message: z.string().catch(''),
  errors: z.array(z.string()).catch([]),
});

/** What was wrong with an event stands in a list of its own. */
function inPlainWords(reply: Reply): Reply {
  const { status, body, retryAfterMs = status === 429 ? PAUSE_MS : undefined } = reply;
  const { data } = Refusal.safeParse(jsonIn(reply));
  const words = data?.errors.join('; ') || data?.message || body;
  return { ...reply, retryAfterMs, body: words };
}
