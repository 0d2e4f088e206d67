import { EMPTY, delay, map, merge, takeUntil, type Observable } from 'rxjs';
import type { Config, SinkRow } from '../config/config.ts';
import { keepRunning } from '../stream/keepRunning.ts';
import type { Ending } from '../stream/pipeline.ts';
import { sinkLane, type SinkLanes } from './sinkLane.ts';
import { isStdout } from './stdoutRow.ts';

/** How long sinks may take after a single sweep. */
const ONCE_DRAIN_MS = 30_000;

interface Routed {
  readonly row: SinkRow;
  readonly categories: ReadonlyMap<string, string>;
}

/**
 * One lane for each sink of a configuration. A new configuration restarts those whose rows have
 * changed, and no others.
 */
export function sinkLanes(
  configs: Observable<Config>,
  lanes: SinkLanes,
  once: boolean,
): (ending: Ending) => Observable<never> {
  return (ending) => {
    const tired = once ? ending.ended.pipe(delay(ONCE_DRAIN_MS)) : EMPTY;
    const until = { ...ending, deadline: merge(ending.deadline, tired) };
    const lists = configs.pipe(takeUntil(ending.ended), map(routedIn));
    // Whoever reads stdout may take their time, as without a row.
    const endingOf = (row: SinkRow) => (isStdout(row) ? ending : until);
    return keepRunning(lists, identityOf, ({ row, categories }) =>
      sinkLane(row, categories, lanes, endingOf(row)),
    );
  };
}

function routedIn({ sinks, categories }: Config): Routed[] {
  return sinks.map((row) => ({ row, categories }));
}

function identityOf({ row, categories }: Routed): string {
  return JSON.stringify([row, row.categories.length > 0 ? [...categories] : []]);
}
