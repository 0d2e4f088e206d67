import { isoTime } from '../../core/time.ts';
import { plainText } from '../../core/text.ts';
import type { RawEvents, RawMessage } from './schema.ts';

type Token = string | null | undefined;

/** What stands for `{startDateTime}` and `{endDateTime}`. */
export interface Times {
  readonly start: number | null;
  readonly end: number | null;
}

/** The words of one section of the answer. */
export class Texts {
  readonly #words: Readonly<Record<string, RawMessage>>;

  /** In English, or else in the first language that there is. */
  constructor(messages: RawEvents['incidentEvent']['messages']) {
    this.#words = messages?.['en'] ?? Object.values(messages ?? {})[0] ?? {};
  }

  /** As it came, for marks. */
  raw(token: Token): RawMessage | undefined {
    return token && Object.hasOwn(this.#words, token) ? this.#words[token] : undefined;
  }

  /** As people read it; empty when there is none. */
  plain(token: Token, { start, end }: Times): string {
    const { htmlMessage, textMessage } = this.raw(token) ?? {};
    const text = plainText(htmlMessage || textMessage || '');
    return text.replaceAll('{startDateTime}', shown(start)).replaceAll('{endDateTime}', shown(end));
  }
}

function shown(time: number | null): string {
  return time === null ? '' : `${isoTime(time).slice(0, 16).replace('T', ' ')} UTC`;
}
