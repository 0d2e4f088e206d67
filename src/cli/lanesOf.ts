import { EMPTY, catchError, delay, merge, type Observable } from 'rxjs';
import { Fault } from '../core/fault.ts';
import { behind, ownCursor } from '../journal/behind.ts';
import { lane } from '../stream/lane.ts';
import type { Ending } from '../stream/pipeline.ts';
import type { FileOutput } from './outputs.ts';
import type { Journal } from '../journal/journal.ts';
import type { Say } from '../stream/report.ts';
import type { Sink } from '../sinks/sink.ts';

/** What the lanes of a run need. */
export interface Deliveries {
  readonly stdout: Sink;
  readonly files: readonly FileOutput[];
  readonly once: boolean;
  readonly journal: Journal;
  readonly say: Say;
  /** Called when stdout refuses for good; the files go on. */
  readonly lost: (fault: Fault) => void;
  readonly random: () => number;
}

type Start = (ending: Ending) => Observable<never>;

/** How long files may take after a single sweep; nobody else ends a run on a full disk. */
const ONCE_DRAIN_MS = 10_000;

/** A lane for stdout, and one for each file. */
export function lanesOf({ stdout, files, once, journal, lost, say, random }: Deliveries): Start[] {
  const open = ({ sink, key, behind: missed, from }: FileOutput, ending: Ending) => {
    const accepted = (cursor: number) => journal.moveCursor(key, ownCursor(cursor, missed, from));
    const log = behind(journal, missed, from);
    journal.moveCursor(key, from);
    return lane({ journal: log, sink, cursor: 0, accepted, ...ending, say, random });
  };
  const first = journal.cursorOf(stdout.name) ?? journal.head;
  return [
    (ending) =>
      open({ sink: stdout, key: stdout.name, behind: [], from: first }, ending).pipe(
        catchError(giveUp(lost)),
      ),
    ...files.map((output): Start => (ending) => {
      const tired = once ? ending.ended.pipe(delay(ONCE_DRAIN_MS)) : EMPTY;
      return open(output, { ...ending, deadline: merge(ending.deadline, tired) });
    }),
  ];
}

function giveUp(lost: (fault: Fault) => void) {
  return (error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    lost(error);
    return EMPTY;
  };
}
