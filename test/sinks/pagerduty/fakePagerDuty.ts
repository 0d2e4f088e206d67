import { isObject } from '../../../src/core/isObject.ts';
import { Service, type Received, type Script } from '../service.ts';

type Json = Readonly<Record<string, unknown>>;

/** An alert, as the service has it in the end. */
export interface Alert {
  state: 'triggered' | 'acknowledged' | 'resolved';
  severity: unknown;
  summary: unknown;
}

export const KEY = 'R0123456789abcdefghijklmnopqrstu';

/** PagerDuty's Events API v2; it refuses what the documentation says that it refuses. */
export class FakePagerDuty {
  readonly service = new Service();
  readonly alerts = new Map<string, Alert>();
  /** The keys of alerts that somebody was woken for, in turn. */
  readonly pages: string[] = [];

  constructor() {
    this.service.usual = (request) => this.#answer(request);
  }

  async start(): Promise<this> {
    await this.service.start();
    return this;
  }

  get api(): string {
    return `${this.service.url}/v2/enqueue`;
  }

  get actions(): unknown[] {
    return this.service.bodies.map((body) => (body as Json)['event_action']);
  }

  #answer({ method, path, headers, body }: Received): Script {
    if (method !== 'POST' || path !== '/v2/enqueue') return { status: 404 };
    if (headers['content-type'] !== 'application/json') return { status: 415 };
    if (Buffer.byteLength(body) > 512 * 1024) return { status: 413 };
    const event = jsonOf(body);
    const errors = event === undefined ? ['JSON parse error'] : problemsOf(event);
    if (event === undefined || errors.length > 0) return invalid(errors);
    this.#take(event);
    const told = { status: 'success', message: 'Event processed', dedup_key: event['dedup_key'] };
    return { status: 202, body: JSON.stringify(told) };
  }

  #take(event: Json): void {
    const key = String(event['dedup_key']);
    const alert = this.alerts.get(key);
    const open = alert !== undefined && alert.state !== 'resolved';
    if (event['event_action'] === 'trigger') {
      const { severity, summary } = event['payload'] as Json;
      this.alerts.set(key, { state: open ? alert.state : 'triggered', severity, summary });
      if (!open) this.pages.push(key);
    } else if (open) {
      alert.state = event['event_action'] === 'resolve' ? 'resolved' : 'acknowledged';
    }
  }
}

export function invalid(errors: readonly string[]): Script {
  const refusal = { status: 'invalid event', message: 'Event object is invalid', errors };
  return { status: 400, body: JSON.stringify(refusal) };
}

const KNOWN = new Set(
  ['routing_key event_action dedup_key payload client client_url links images'.split(' ')].flat(),
);

/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events/ */
function problemsOf(event: Json): string[] {
  const { routing_key, event_action, dedup_key, payload, client_url, links = [] } = event;
  const action = String(event_action);
  return [
    ...must(
      Object.keys(event).every((field) => KNOWN.has(field)),
      'unknown field',
    ),
    ...must(isText(routing_key, 32, 32), "'routing_key' should be 32 characters"),
    ...must(['trigger', 'acknowledge', 'resolve'].includes(action), "'event_action' is invalid"),
    ...must(isText(dedup_key, 1, 255), "'dedup_key' is invalid"),
    ...must(client_url === undefined || isUrl(client_url), "'client_url' is invalid"),
    ...must(
      (links as Json[]).every(({ href }) => isUrl(href)),
      "'links' is invalid",
    ),
    ...(action === 'trigger' ? payloadProblems(payload) : []),
  ];
}

function payloadProblems(payload: unknown): string[] {
  if (!isObject(payload)) return ["'payload' is missing or blank"];
  const { summary, source, severity, timestamp, custom_details } = payload;
  const severities = ['critical', 'error', 'warning', 'info'];
  return [
    ...must(isText(summary, 1, 1024), "'payload.summary' is invalid"),
    ...must(isText(source, 1, 255), "'payload.source' is missing or blank"),
    ...must(severities.includes(String(severity)), "'payload.severity' is invalid"),
    ...must(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(String(timestamp)), "'payload.timestamp' is invalid"),
    ...must(isObject(custom_details), "'payload.custom_details' is invalid"),
  ];
}

function must(holds: boolean, problem: string): string[] {
  return holds ? [] : [problem];
}

function isText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

function isUrl(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value);
}

function jsonOf(body: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
