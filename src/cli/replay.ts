import { plainLine } from '../sinks/plain.ts';
import { Complaints } from './complaints.ts';
import { complain, configure } from './configure.ts';
import type { Io } from './io.ts';
import type { ReplayOptions } from './options.ts';
import { openSource, type PastSource } from './pastSource.ts';
import { progressOn } from './progressOn.ts';
import { namesOf, Share, type Refused } from './share.ts';
import { sinksNamed } from './sinksNamed.ts';
import { dryStage, liveStage, type Stage } from './stage.ts';
import { Stopping } from './stopping.ts';
import { whyNot } from './tellSink.ts';

/**
 * Sends past events to sinks once more, as far as their rows want them; or shows what would be
 * sent. Answers 1 when something was not taken, or nothing was found.
 */
export async function replay(options: ReplayOptions, io: Io): Promise<number> {
  const loaded = configure(options, io.env);
  if ('problems' in loaded) return complain(loaded.problems, io);
  const { config, secrets } = loaded;
  const rows = sinksNamed(options.sinks, config.sinks, options.providersFile);
  const complaints = new Complaints(io);
  const source = await openSource(options, complaints);
  const stopping = new Stopping(io);
  const stage = options.dryRun ? dryStage(rows, secrets, io) : liveStage(rows, stopping, io);
  try {
    const shares = sharesOf(stage, config.categories, complaints);
    const progress = options.dryRun ? () => undefined : progressOn(io);
    const seen = await shareOut(source, shares, { stopping, progress });
    if (seen === 0 && !stopping.asked) complaints.add('no event matches');
    else io.stdout.write(shares.map((share) => share.summary(options.dryRun)).join(''));
    const left = !stopping.asked && shares.some((share) => share.left > 0);
    return complaints.count > 0 || left ? 1 : 0;
  } finally {
    stopping.end();
    await stage.close();
    await source.close();
  }
}

function sharesOf(
  stage: Stage,
  categories: ReadonlyMap<string, string>,
  complaints: Complaints,
): Share[] {
  return stage.told.map(({ open: { row, sink }, tell }) => {
    const refused: Refused = (fault, events) =>
      complaints.add(`${row.name}: ${namesOf(events)}: ${whyNot(fault, sink)}`);
    return new Share({ row, categories, tell, refused });
  });
}

/** Gives every event to all, one after the other; answers how many there were. */
async function shareOut(
  { events }: PastSource,
  shares: readonly Share[],
  { stopping, progress }: { stopping: Stopping; progress: (text: string) => void },
): Promise<number> {
  let seen = 0;
  for await (const event of events) {
    if (stopping.asked) break;
    seen += 1;
    const { observed_at: at, provider_name: provider, name } = event;
    progress(plainLine(`${seen}: ${at.slice(0, 10)} ${provider}: ${name}`));
    await Promise.all(shares.map((share) => share.take(event)));
  }
  await Promise.all(shares.map((share) => share.end()));
  progress('');
  return seen;
}
