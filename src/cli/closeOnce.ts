import type { Sink } from '../sinks/sink.ts';

/** A sink that is closed once, however often it is asked to. */
export function closeOnce(sink: Sink): Sink {
  let closing: Promise<void> | undefined;
  // Methods of a class stand on its prototype.
  return {
    name: sink.name,
    write: (events) => sink.write(events),
    ...(sink.digest && { digest: (events) => sink.digest!(events) }),
    close: () => (closing ??= sink.close()),
  };
}
