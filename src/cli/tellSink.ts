import { from, lastValueFrom } from 'rxjs';
import type { Event } from '../core/event.ts';
import type { Fault } from '../core/fault.ts';
import type { Sink } from '../sinks/sink.ts';
import { faultOf } from '../stream/outbox/writing.ts';

/**
 * Tells a sink an event, or several in one message, once; gives the Fault that it comes to. A bug in
 * the sink is one, too: others are told all the same.
 */
export async function tellSink(
  sink: Sink,
  ...events: readonly Event[]
): Promise<Fault | undefined> {
  try {
    const told = events.length > 1 && sink.digest ? sink.digest(events) : sink.write(events);
    await lastValueFrom(from(told), { defaultValue: undefined });
    return undefined;
  } catch (error) {
    return faultOf(sink, error);
  }
}

/** Why a sink did not take an event: `refused: answered 400`, `failed: ops.test: name not found`. */
export function whyNot({ code, message }: Fault, { name }: Sink): string {
  return `${code === 'SINK' ? 'refused' : 'failed'}: ${withoutName(message, name)}`;
}

/** What a sink says of itself, when it is plain whose words they are. */
export function withoutName(message: string, name: string): string {
  const rest = message.startsWith(name) ? message.slice(name.length) : '';
  const begin = /^(?:: | )/.exec(rest);
  return begin === null ? message : rest.slice(begin[0].length);
}
