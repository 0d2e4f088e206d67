import type { Sink } from '../sinks/sink.ts';

/**
 * Closes outputs, all at once, and answers the names of those that are not closed when the time is
 * up: a file on a server that is gone can keep one waiting for ever.
 */
export async function closeAll(sinks: readonly Sink[], limitMs: number): Promise<string[]> {
  const open = new Set(sinks.map(({ name }) => name));
  const closing = sinks.map(async (sink) => {
    await sink.close();
    open.delete(sink.name);
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([Promise.allSettled(closing), late]);
  clearTimeout(timer);
  return [...open];
}
