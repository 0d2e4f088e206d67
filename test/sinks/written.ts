import { from, lastValueFrom } from 'rxjs';
import type { Event } from '../../src/core/event.ts';
import type { Sink } from '../../src/sinks/sink.ts';

/** One write, as a lane does it. */
export async function written(sink: Sink, events: readonly Event[]): Promise<void> {
  await lastValueFrom(from(sink.write(events)), { defaultValue: undefined });
}
