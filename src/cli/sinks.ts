import { complain, configure } from './configure.ts';
import type { Fault } from '../core/fault.ts';
import type { Io } from './io.ts';
import { liveSinks } from './liveSinks.ts';
import type { OpenSink } from './openSinks.ts';
import type { SinksOptions } from './options.ts';
import { plainLine } from '../sinks/plain.ts';
import { progressOn } from './progressOn.ts';
import { sampleEvents } from './sampleEvents.ts';
import { sinksNamed } from './sinksNamed.ts';
import { isStdout } from './stdoutRow.ts';
import { sinkTable } from './sinkTable.ts';
import { tellSink, whyNot } from './tellSink.ts';
import { widthOf } from './widthOf.ts';

/** Lists the sinks of a file, or tries them; answers 1 when one of those does not take a sample. */
export async function sinks(options: SinksOptions, io: Io): Promise<number> {
  const { providersFile, action, name } = options;
  const loaded = configure(options, io.env);
  if ('problems' in loaded) return complain(loaded.problems, io);
  const names = name === undefined ? [] : [name];
  const rows = sinksNamed(names, loaded.config.sinks, providersFile);
  if (action === 'test') return test(rows, io);
  io.stdout.write(`${sinkTable(rows, widthOf(io.stdout)).join('\n')}\n`);
  return 0;
}

/** All are tried at once, and told in the order of the file. */
async function test(rows: Parameters<typeof liveSinks>[0], io: Io): Promise<number> {
  const live = liveSinks(rows, io);
  // A sample on stdout would stand in the line of progress.
  const isShown = rows.some(isStdout);
  const progress = isShown ? () => undefined : progressOn(io);
  let refused = 0;
  try {
    const trials = live.opened.map((open) => ({ open, trial: tried(open, io) }));
    for (const { open, trial } of trials) {
      progress(`waiting for ${open.row.name}`);
      const { fault, tookMs } = await trial;
      progress('');
      const said = fault === undefined ? `accepted in ${tookMs} ms` : whyNot(fault, open.sink);
      io.stdout.write(`${open.row.name} (${open.row.type}): ${plainLine(said)}\n`);
      if (fault !== undefined) refused += 1;
    }
  } finally {
    await live.close();
  }
  return refused > 0 ? 1 : 0;
}

interface Trial {
  readonly fault: Fault | undefined;
  readonly tookMs: number;
}

/** What has begun an alert, if only perhaps, is followed by what ends it. */
async function tried({ kind, sink }: OpenSink, { now }: Io): Promise<Trial> {
  const start = now();
  let fault: Fault | undefined;
  for (const event of sampleEvents(start, kind.human)) {
    const found = await tellSink(sink, event);
    fault ??= found;
    if (found?.retryable === false) break;
  }
  return { fault, tookMs: now() - start };
}
