import type { SinkRow } from '../config/config.ts';
import type { DeadLetter } from '../sinks/deadLetter.ts';
import type { DeadLetters } from '../sinks/deadLetters.ts';
import { Complaints } from './complaints.ts';
import { idOf } from './deadTable.ts';
import type { Io } from './io.ts';
import { progressOn } from './progressOn.ts';
import { liveStage, type Stage } from './stage.ts';
import { Stopping } from './stopping.ts';
import { whyNot } from './tellSink.ts';

interface Retrying {
  readonly letters: readonly DeadLetter[];
  /** Where they stand. */
  readonly file: DeadLetters;
  /** Of all sinks that there are. */
  readonly rows: readonly SinkRow[];
}

/**
 * Tells the sinks of letters once more, whatever their rows want, and notes at once which letter was
 * taken. Answers 1 when one was not.
 */
export async function retryLetters({ letters, file, rows }: Retrying, io: Io): Promise<number> {
  const stopping = new Stopping(io);
  const meant = rows.filter(({ name }) => letters.some(({ sink }) => sink === name));
  const stage = liveStage(meant, stopping, io);
  const complaints = new Complaints(io);
  const progress = progressOn(io);
  let accepted = 0;
  try {
    for (const letter of letters) {
      progress(`${idOf(letter)} of ${letter.sink}`);
      const why = await retried(letter, stage);
      if (stopping.asked && why !== undefined) break;
      if (why === undefined) file.close([letter], 'retried');
      else complaints.add(`${idOf(letter)} of ${letter.sink}: ${why}`);
      accepted += why === undefined ? 1 : 0;
    }
    progress('');
    io.stdout.write(`${accepted} accepted, ${letters.length - accepted} still dead\n`);
    return complaints.count > 0 ? 1 : 0;
  } finally {
    stopping.end();
    await stage.close();
  }
}

/** Why a letter was not taken; undefined when it was. */
async function retried({ sink, event }: DeadLetter, stage: Stage): Promise<string | undefined> {
  const found = stage.told.find(({ open }) => open.row.name === sink);
  if (found === undefined) return 'there is no such sink any more';
  const outcome = await found.tell([event]);
  if (outcome === 'accepted') return undefined;
  return outcome === 'left' ? 'not sent' : whyNot(outcome, found.open.sink);
}
