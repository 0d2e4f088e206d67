import { EMPTY, catchError, delay, merge, type Observable } from 'rxjs';
import { Fault } from '../core/fault.ts';
import { behind } from '../journal/behind.ts';
import { lane } from '../stream/lane.ts';
import type { Ending } from '../stream/pipeline.ts';
import type { FileOutput } from './outputs.ts';
import type { EventLog, Journal } from '../journal/journal.ts';
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
  const open = (sink: Sink, from: EventLog, ending: Ending) =>
    lane({ journal: from, sink, cursor: 0, ...ending, say, random });
  return [
    (ending) => open(stdout, journal, ending).pipe(catchError(giveUp(lost))),
    ...files.map(({ sink, behind: missed }): Start => (ending) => {
      const tired = once ? ending.ended.pipe(delay(ONCE_DRAIN_MS)) : EMPTY;
      const deadline = merge(ending.deadline, tired);
      return open(sink, behind(journal, missed), { ...ending, deadline });
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
