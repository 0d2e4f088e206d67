import { concatMap, defer, delay, of, tap, throwError, timer, type Observable } from 'rxjs';
import { Fault } from '../../src/core/fault.ts';
import { clock } from './virtual.ts';
import type { Answer, Ask, Request } from '../../src/core/ask.ts';

/** What a server answers: a body, a failure, or "not modified"; and how long it takes for it. */
export interface Reply {
  readonly body?: string;
  readonly fault?: Fault;
  readonly notModified?: boolean;
  readonly etag?: string;
  /** Where redirects led. */
  readonly from?: string;
  readonly afterMs?: number;
}

/** Scripted servers: each address gives its replies in turn, and then the last one for ever. */
export class Wire {
  /** Every request, in order: `1:00 https://…`. */
  readonly log: string[] = [];
  readonly requests: Request[] = [];
  /** The most requests that were under way at once. */
  busiest = 0;
  readonly #underWay = new Set<object>();
  readonly #replies = new Map<string, Reply[]>();

  on(url: string, ...replies: readonly (string | Fault | Reply)[]): this {
    this.#replies.set(url, replies.map(replyOf));
    return this;
  }

  readonly ask: Ask = (request) =>
    defer(() => {
      this.log.push(`${clock()} ${request.url}`);
      this.requests.push(request);
      const under = {};
      this.#underWay.add(under);
      this.busiest = Math.max(this.busiest, this.#underWay.size);
      const answered = () => void this.#underWay.delete(under);
      return this.#answer(request).pipe(
        tap({ next: answered, error: answered, unsubscribe: answered }),
      );
    });

  /** How many requests are under way. */
  get busy(): number {
    return this.#underWay.size;
  }

  /** How often an address was asked. */
  count(url: string): number {
    return this.requests.filter((request) => request.url === url).length;
  }

  #answer({ url }: Request): Observable<Answer> {
    const replies = this.#replies.get(url) ?? [NOT_FOUND];
    const reply = (replies.length > 1 ? replies.shift() : replies[0])!;
    const { fault, afterMs = 0 } = reply;
    if (fault === undefined) {
      const answer = of(answerOf(url, reply));
      return afterMs === 0 ? answer : answer.pipe(delay(afterMs));
    }
    const failure = throwError(() => fault);
    return afterMs === 0 ? failure : timer(afterMs).pipe(concatMap(() => failure));
  }
}

const NOT_FOUND: Reply = {
  fault: new Fault('HTTP_STATUS', 'status.acme.test answered 404', { status: 404 }),
};

function replyOf(reply: string | Fault | Reply): Reply {
  if (typeof reply === 'string') return { body: reply };
  return reply instanceof Fault ? { fault: reply } : reply;
}

/** The answer that such a reply becomes. */
export function answerOf(url: string, { body = '', etag, from = url, notModified }: Reply): Answer {
  return {
    url: from,
    notModified: notModified ?? false,
    contentType: 'text/plain',
    validators: etag === undefined ? {} : { etag },
    body: Buffer.from(body),
  };
}
