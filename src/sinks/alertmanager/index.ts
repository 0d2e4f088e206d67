import { defer, map } from 'rxjs';
import * as z from 'zod';
import { DURATION, parseDuration } from '../../core/duration.ts';
import { basic } from '../../core/login.ts';
import { accepted } from '../accepted.ts';
import { headersBeside } from '../headers.ts';
import { sinkKind } from '../kind.ts';
import { notesIn } from '../notes.ts';
import { safeJson } from '../safeJson.ts';
import { secretsOf } from '../secretsOf.ts';
import { SinkUrl } from '../secretUrl.ts';
import { tellOnce } from '../tellOnce.ts';
import { alertsOf } from './alertsOf.ts';
import { Labels } from './labels.ts';

const MINUTE_MS = 60_000;
const YEAR_MS = 366 * 24 * 3_600_000;

const ResolveAfter = z
  .string()
  .regex(DURATION, { error: 'expected a duration such as "7d"' })
  .transform((written) => parseDuration(written) ?? 0)
  .refine((ms) => ms >= MINUTE_MS && ms <= YEAR_MS, { error: 'must be from 1m to 366d' });

const Options = z
  .strictObject({
    url: SinkUrl.describe(
      'Where Alertmanager is, such as http://alertmanager:9093. Each of a cluster has its own row.',
    ),
    labels: Labels.default({}).describe('What all alerts are labelled with, too.'),
    resolveAfter: ResolveAfter.prefault('7d').describe(
      'Alertmanager takes an alert as resolved when its vendor has said nothing for so long. Default: 7d.',
    ),
    username: z.string().optional().describe('For basic authentication.'),
    password: z
      .string()
      .optional()
      .describe('Belongs to "username". Take it from the environment: ${NAME}.'),
    headers: headersBeside('content-type', 'content-encoding')
      .optional()
      .describe('Sent with every request, beside its own.'),
  })
  .refine(({ username, password }) => (username === undefined) === (password === undefined), {
    error: '"username" and "password" belong together',
  });

/**
 * Alertmanager's API v2: one alert per incident, that fires while it is open.
 * https://prometheus.io/docs/alerting/latest/alerts_api
 *
 * Others send an alert again and again while it fires; a sink is told only of what changed. So every
 * news of an incident makes its alert fire for `resolveAfter`, and its end ends it at once. Alerts
 * stand in memory there: one that was restarted has the alert again with the next news.
 */
export const alertmanager = sinkKind({
  id: 'alertmanager',
  title: 'Alertmanager',
  human: false,
  options: Options,
  example: { type: 'alertmanager', url: 'http://alertmanager.example.com:9093' },
  open({ url, labels, resolveAfter, username, password = '', headers = {} }, tools) {
    const { name, post, now, timeoutMs } = tools;
    const notes = notesIn(tools.store);
    const address = alertsAt(url);
    const login = username === undefined ? undefined : { user: username, password };
    const words = Object.values(headers);
    const service = { name, secrets: secretsOf({ url, login, words }) };
    const send = (alerts: readonly object[]) =>
      post({
        url: address,
        body: safeJson(alerts),
        timeoutMs,
        headers: { ...(login && { authorization: basic(login) }), ...headers },
      }).pipe(map((reply) => accepted(service, reply)));
    return {
      name,
      write: ([event]) =>
        defer(() => {
          if (event === undefined) return [];
          const options = { labels, resolveAfterMs: resolveAfter, now: now() };
          const { alerts, firing } = alertsOf(event, notes.placeOf(event), options);
          return tellOnce(notes, event, () => (alerts.length === 0 ? [] : send(alerts)), firing);
        }),
      async close() {},
    };
  },
});

/** It may be served under a path of its own. */
function alertsAt(url: string): string {
  const address = new URL(url);
  address.pathname = `${address.pathname.replace(/\/+$/, '')}/api/v2/alerts`;
  return address.href;
}
