import { Observable, map, of } from 'rxjs';
import { Fault } from '../core/fault.ts';
import { askSource, type Taken } from './askSource.ts';
import { partState, sourceState, type PageState, type SourceState } from './pageState.ts';
import type { Part, Source } from '../platforms/platform.ts';
import type { ReadOptions } from './readOptions.ts';

/** What reading a part of a page came to. */
export type PartOutcome = Taken | { readonly part: Part; readonly fault: Fault };

const MINUTE_MS = 60_000;
/** A source that keeps refusing is asked again after this at the latest. */
const REFUSED_MS = 60 * MINUTE_MS;

/**
 * Reads one part of a page from its best source that answers. Never errors with a Fault: a failure
 * is a value. An answer that does not have its shape is a failure, never an empty page.
 */
export function readPart(
  state: PageState,
  part: Part,
  options: ReadOptions,
): Observable<PartOutcome> {
  return attempt(state, part, inOrder(state, part, options.steady()), 0, options);
}

/** Best first, but those that are spared last. */
function inOrder(state: PageState, part: Part, now: number): readonly Source[] {
  const known = partState(state, part).sources;
  const isSpared = ({ url }: Source) => (known.get(url)?.notBefore ?? 0) > now;
  if (!part.sources.some(isSpared)) return part.sources;
  const willing = part.sources.filter((source) => !isSpared(source));
  return [...willing, ...part.sources.filter(isSpared)];
}

/** By hand, like all that happens at every poll: an answer at once is the way it nearly always is. */
function attempt(
  state: PageState,
  part: Part,
  sources: readonly Source[],
  index: number,
  options: ReadOptions,
): Observable<PartOutcome> {
  const source = sources[index];
  if (source === undefined) throw new Error(`part ${part.id} has no source`);
  return new Observable((subscriber) => {
    const next = (outcome: PartOutcome) => subscriber.next(outcome);
    const complete = () => subscriber.complete();
    const error = (reason: unknown) => {
      if (reason instanceof Fault) {
        forget(sourceState(partState(state, part), source));
        const instead = afterFault(state, part, sources, index, { fault: reason, options });
        subscriber.add(instead.subscribe(subscriber));
      } else subscriber.error(reason);
    };
    return askSource(state, part, source, options).subscribe({ next, error, complete });
  });
}

function afterFault(
  state: PageState,
  part: Part,
  sources: readonly Source[],
  index: number,
  { fault, options }: { fault: Fault; options: ReadOptions },
): Observable<PartOutcome> {
  const source = sources[index]!;
  if (index + 1 === sources.length || !mayFallBack(fault)) return of({ part, fault });
  return attempt(state, part, sources, index + 1, options).pipe(
    map((outcome) => {
      const everyMs = options.pace.everyMs;
      return afterFallback(state, outcome, { source, fault, now: options.steady(), everyMs });
    }),
  );
}

/** What a fault of the host itself is to one of its addresses, it is to all of them. */
function mayFallBack({ code }: Fault): boolean {
  return code !== 'NETWORK' && code !== 'RATE_LIMITED';
}

/** The better source is spared more and more while another answers; else its fault is the news. */
function afterFallback(
  state: PageState,
  outcome: PartOutcome,
  { source, fault, now, everyMs }: { source: Source; fault: Fault; now: number; everyMs: number },
): PartOutcome {
  if ('fault' in outcome)
    return outcome.fault.retryable && !fault.retryable ? outcome : { ...outcome, fault };
  const spared = sourceState(partState(state, outcome.part), source);
  spared.failures += 1;
  spared.notBefore = now + spareMs(spared.failures, fault, everyMs);
  return outcome;
}

/** Not at all after one failure: what stands in forgets what is over, and may say less. */
function spareMs(failures: number, { retryable }: Fault, everyMs: number): number {
  if (failures < 2) return 0;
  return Math.min(everyMs * 2 ** Math.min(failures - 2, 20), retryable ? MINUTE_MS : REFUSED_MS);
}

function forget(memory: SourceState): void {
  memory.movedTo = undefined;
  memory.validators = undefined;
}
