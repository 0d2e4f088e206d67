import { Service, type Received, type Script } from '../service.ts';
import { discordProblem } from './discordRules.ts';

type Json = Readonly<Record<string, unknown>>;

/** A message as the channel or one of its threads shows it. */
export interface Shown {
  readonly id: string;
  readonly thread: string | null;
  body: Json;
}

/** Discord with one webhook; it refuses what Discord refuses. */
export class FakeDiscord {
  readonly service = new Service();
  readonly shown: Shown[] = [];

  constructor() {
    this.service.usual = (request) => this.#answer(request);
  }

  async start(): Promise<this> {
    await this.service.start();
    return this;
  }

  get url(): string {
    return `${this.service.url}/api/webhooks/223704706495545344/s3cret`;
  }

  /** `POST` and `PATCH`, as they came. */
  get methods(): string[] {
    return this.service.received.map(({ method }) => method);
  }

  #answer({ method, path, body }: Received): Script {
    const { pathname, searchParams } = new URL(path, this.service.url);
    const rest = /^\/api\/webhooks\/223704706495545344\/s3cret(\/messages\/\d+)?$/.exec(pathname);
    if (rest === null) return refusal(404, 'Unknown Webhook', 10015);
    const message = JSON.parse(body) as Json;
    const problem = discordProblem(message);
    if (problem !== undefined) return refusal(400, `Invalid Form Body: ${problem}`, 50035);
    const thread = searchParams.get('thread_id');
    const id = rest[1]?.split('/').at(-1);
    if (id !== undefined && method === 'PATCH') return this.#edit(id, thread, message);
    if (id !== undefined || method !== 'POST') return refusal(405, '405: Method Not Allowed', 0);
    return this.#post(thread, message, searchParams.get('wait') === 'true');
  }

  #post(thread: string | null, body: Json, wait: boolean): Script {
    const id = `11000000000000000${this.shown.length}`;
    this.shown.push({ id, thread, body });
    return wait ? { status: 200, body: JSON.stringify({ id, type: 0 }) } : { status: 204 };
  }

  #edit(id: string, thread: string | null, body: Json): Script {
    const shown = this.shown.find((one) => one.id === id && one.thread === thread);
    if (shown === undefined) return refusal(404, 'Unknown Message', 10008);
    shown.body = body;
    return { status: 200, body: JSON.stringify({ id, type: 0 }) };
  }
}

/** https://docs.discord.com/developers/reference#error-messages */
export function refusal(status: number, message: string, code: number): Script {
  return { status, body: JSON.stringify({ message, code }) };
}
