import { createHmac } from 'node:crypto';
import { map } from 'rxjs';
import * as z from 'zod';
import type { Event } from '../../core/event.ts';
import { accepted } from '../accepted.ts';
import { headersBeside } from '../headers.ts';
import { headerText } from '../headerText.ts';
import { sinkKind } from '../kind.ts';
import { lineOf } from '../lineOf.ts';
import { safeJson } from '../safeJson.ts';
import { secretsOf } from '../secretsOf.ts';
import { SinkUrl } from '../secretUrl.ts';

const SIGNATURE = 'x-statuswire-signature';
const OWN_HEADERS = ['content-type', 'content-encoding', 'idempotency-key', SIGNATURE];

const Options = z.strictObject({
  url: SinkUrl,
  format: z
    .enum(['event', 'cloudevents'])
    .default('event')
    .describe('The event itself, or a CloudEvents 1.0 envelope around it.'),
  secret: z
    .string()
    .min(1, { error: 'is empty' })
    .optional()
    .describe('Signs every request. Take it from the environment: ${NAME}.'),
  headers: headersBeside(...OWN_HEADERS)
    .optional()
    .describe('Sent with every request, beside its own.'),
});

/**
 * One POST per event, JSON. `idempotency-key` is the event's id, equal on every repetition. With a
 * `secret`, `x-statuswire-signature: t=<unix seconds>,v1=<hex>` where v1 is the HMAC-SHA256 of
 * `<t>.<body>`, so that a receiver can refuse what is old.
 */
export const webhook = sinkKind({
  id: 'webhook',
  title: 'Webhook',
  human: false,
  options: Options,
  example: { type: 'webhook', url: 'https://hooks.example.com/status' },
  open({ url, format, secret, headers = {} }, { name, post, now, timeoutMs }) {
    const words = [...Object.values(headers), ...(secret === undefined ? [] : [secret])];
    const service = { name, secrets: secretsOf({ url, words }) };
    return {
      name,
      write([event]) {
        if (event === undefined) return [];
        const body = format === 'event' ? lineOf(event).trimEnd() : cloudEvent(event);
        const type = format === 'event' ? 'application/json' : 'application/cloudevents+json';
        const seconds = Math.floor(now() / 1000);
        return post({
          url,
          body,
          timeoutMs,
          headers: {
            'content-type': type,
            'idempotency-key': headerText(event.id),
            ...headers,
            ...(secret !== undefined && {
              [SIGNATURE]: `t=${seconds},v1=${signature(secret, seconds, body)}`,
            }),
          },
        }).pipe(map((reply) => accepted(service, reply)));
      },
      async close() {},
    };
  },
});

function signature(secret: string, seconds: number, body: string): string {
  return createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
}

/** https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md */
function cloudEvent(event: Event): string {
  const { provider, incident_id: incident, type, change, updated_at: time, id } = event;
  const head = {
    specversion: '1.0',
    id,
    source: `statuswire/${encodeURIComponent(provider)}`,
    type: `statuswire.${type}.${change}`,
    subject: incident,
    time,
    datacontenttype: 'application/json',
  };
  return `${safeJson(head).slice(0, -1)},"data":${lineOf(event).trimEnd()}}`;
}
