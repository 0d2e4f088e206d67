import { isObject } from '../../../src/core/isObject.ts';
import { Service, type Received, type Script } from '../service.ts';
import { slackError } from './slackRules.ts';

type Json = Readonly<Record<string, unknown>>;

/** A message as the channel shows it. */
export interface Shown {
  readonly ts: string;
  readonly thread: string | undefined;
  /** Whether one in a thread is seen in the channel, too. */
  readonly broadcast: boolean;
  body: Json;
}

export const TOKEN = 'xoxb-t0ken';
export const CHANNEL = 'C0STATUS';

/** Slack with one channel, `#status`; it refuses what Slack refuses. */
export class FakeSlack {
  readonly service = new Service();
  /** The messages of the channel and its threads. */
  readonly shown: Shown[] = [];

  constructor() {
    this.service.usual = (request) => this.#answer(request);
  }

  async start(): Promise<this> {
    await this.service.start();
    return this;
  }

  get api(): string {
    return `${this.service.url}/api`;
  }

  get hook(): string {
    return `${this.service.url}/services/T0/B0/s3cret`;
  }

  /** Methods called so far; `hook` for the webhook. */
  get calls(): string[] {
    return this.service.received.map(({ path }) => path.replace(/^\/api\//, ''));
  }

  #answer(request: Received): Script {
    if (request.method !== 'POST') return { status: 404 };
    if (request.path.startsWith('/services/')) return this.#webhook(request);
    const error = this.#apiError(request);
    if (error !== undefined) return json({ ok: false, error });
    return json(this.#call(request.path, JSON.parse(request.body) as Json));
  }

  #webhook({ body }: Received): Script {
    const message = jsonOf(body);
    const error = message === undefined ? 'invalid_payload' : slackError(message);
    if (message === undefined || error !== undefined) return { status: 400, body: error ?? '' };
    this.#show(message);
    return { status: 200, body: 'ok' };
  }

  #apiError({ headers, body }: Received): string | undefined {
    if (headers['authorization'] !== `Bearer ${TOKEN}`) return 'invalid_auth';
    if (headers['content-type'] !== 'application/json; charset=utf-8') return 'missing_charset';
    const message = jsonOf(body);
    return message === undefined ? 'invalid_json' : slackError(message);
  }

  #call(path: string, { ...message }: Json): Json {
    const { channel, ts } = message;
    if (path === '/api/chat.postMessage') {
      if (channel !== CHANNEL && channel !== '#status')
        return { ok: false, error: 'channel_not_found' };
      return { ok: true, channel: CHANNEL, ts: this.#show(message) };
    }
    if (path !== '/api/chat.update') return { ok: false, error: 'unknown_method' };
    if (channel !== CHANNEL) return { ok: false, error: 'channel_not_found' };
    if (message['parse'] !== 'none') return { ok: false, error: 'names_are_looked_for' };
    const shown = this.shown.find((one) => one.ts === ts);
    if (shown === undefined) return { ok: false, error: 'message_not_found' };
    shown.body = message;
    return { ok: true, channel: CHANNEL, ts: shown.ts };
  }

  #show(body: Json): string {
    const ts = `1503435956.${String(this.shown.length + 1).padStart(6, '0')}`;
    const thread = typeof body['thread_ts'] === 'string' ? body['thread_ts'] : undefined;
    this.shown.push({ ts, thread, broadcast: body['reply_broadcast'] === true, body });
    return ts;
  }
}

function json(body: Json): Script {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function jsonOf(body: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
