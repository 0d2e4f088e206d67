import { isObject } from '../../../src/core/isObject.ts';
import { Service, type Received, type Script } from '../service.ts';
import { telegramProblem } from './telegramRules.ts';

type Json = Readonly<Record<string, unknown>>;

export const TOKEN = '123456:s3cret-T0ken';
export const GROUP = '-100';
export const SUPERGROUP = '-1001234567890';

/** A message as its chat shows it. */
export interface Shown {
  readonly chat: string;
  readonly id: number;
  readonly body: Json;
}

/** A Bot API server with a bot in a channel and in a group; it refuses what Telegram refuses. */
export class FakeTelegram {
  readonly service = new Service();
  readonly shown: Shown[] = [];
  /** Whether the group has become a supergroup. */
  upgraded = false;

  constructor() {
    this.service.usual = (request) => this.#answer(request);
  }

  async start(): Promise<this> {
    await this.service.start();
    return this;
  }

  get texts(): unknown[] {
    return this.shown.map(({ body }) => body['text']);
  }

  #answer({ method, path, body }: Received): Script {
    if (path !== `/bot${TOKEN}/sendMessage`) return refusal(401, 'Unauthorized');
    if (method !== 'POST') return refusal(404, 'Not Found');
    const message = JSON.parse(body) as Json;
    const chat = String(message['chat_id']);
    if (chat === GROUP && this.upgraded) return MOVED;
    const there = this.upgraded ? [SUPERGROUP] : [GROUP];
    if (![...there, '@status'].includes(chat)) return refusal(400, 'Bad Request: chat not found');
    const problem = telegramProblem(message) ?? this.#problem(chat, message);
    return problem === undefined
      ? this.#show(chat, message)
      : refusal(400, `Bad Request: ${problem}`);
  }

  #problem(chat: string, message: Json): string | undefined {
    const { message_thread_id: topic, reply_parameters: reply } = message;
    if (topic !== undefined && topic !== 7) return 'message thread not found';
    if (!isObject(reply)) return undefined;
    const { message_id: id, allow_sending_without_reply: lenient } = reply;
    if (!Number.isInteger(id)) return 'message_id';
    const known = this.shown.some((one) => one.chat === chat && one.id === id);
    return known || lenient === true ? undefined : 'message to be replied not found';
  }

  #show(chat: string, body: Json): Script {
    const id = this.shown.filter((one) => one.chat === chat).length + 1;
    this.shown.push({ chat, id, body });
    return { status: 200, body: JSON.stringify({ ok: true, result: { message_id: id } }) };
  }
}

/** https://core.telegram.org/bots/api#making-requests */
export function refusal(status: number, description: string, parameters?: object): Script {
  const body = { ok: false, error_code: status, description, parameters };
  return { status, body: JSON.stringify(body) };
}

const MOVED = refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
  migrate_to_chat_id: Number(SUPERGROUP),
});
