import { defer, from, lastValueFrom, of } from 'rxjs';
import type { Event } from '../core/event.ts';
import { Fault } from '../core/fault.ts';
import type { Outgoing, Post, Reply } from '../core/post.ts';
import type { Preview, Sink } from './sink.ts';

/** What services answer that give a message an id, all at once: whoever looks finds what it needs. */
const ANSWER = {
  ok: true,
  id: '1',
  channel: 'C1',
  ts: '1.000000',
  result: { message_id: 1, chat: { id: 1 } },
  status: 'success',
};
const REPLY: Reply = {
  status: 200,
  retryAfterMs: undefined,
  headers: {},
  body: JSON.stringify(ANSWER),
};

/** Lets sinks that were opened with its `post` tell, and sends nothing. */
export class Rehearsal {
  #sent: Outgoing[] = [];

  readonly post: Post = (outgoing) =>
    defer(() => {
      this.#sent.push(outgoing);
      return of(REPLY);
    });

  /**
   * What the sink would send for an event, or for several that are told in one message: nothing,
   * when it has no words for them. Errors with the Fault that keeps it from sending anything.
   */
  async of(sink: Sink, events: readonly Event[]): Promise<readonly Preview[]> {
    if (sink.preview !== undefined) return [await sink.preview(events)];
    this.#sent = [];
    try {
      const told = events.length > 1 && sink.digest ? sink.digest(events) : sink.write(events);
      await lastValueFrom(from(told), { defaultValue: undefined });
    } catch (error) {
      // What an invented answer leads to is not what the service's own would.
      if (!(error instanceof Fault) || this.#sent.length === 0) throw error;
    }
    return this.#sent.map(previewOf);
  }
}

/** Without path and headers, which may be secret. */
function previewOf({ method = 'POST', url, body }: Outgoing): Preview {
  return { head: `${method} ${new URL(url).host}`, body };
}
