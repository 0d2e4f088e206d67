import { Observable, concatMap, map, of, tap } from 'rxjs';
import { Fault } from '../core/fault.ts';
import { askDetails, type Details } from './askDetails.ts';
import { digest } from '../core/digest.ts';
import { retryWithBackoff } from './retryWithBackoff.ts';
import {
  partState,
  sourceState,
  type PageState,
  type PartState,
  type SourceState,
} from './pageState.ts';
import { requestOf } from './requestTo.ts';
import type { Answer } from '../core/ask.ts';
import type { Context, Part, Source } from '../platforms/platform.ts';
import type { ReadOptions } from './readOptions.ts';
import type { Reading } from '../core/reading.ts';

/** What reading a part of a page came to. */
export type PartOutcome =
  | { readonly part: Part; readonly source: Source; readonly reading: Reading | null }
  | { readonly part: Part; readonly fault: Fault };

const MINUTE_MS = 60_000;
/** How often in a row further answers may keep a source from being read. */
const PATIENCE = 2;
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
  return attempt(state, part, inOrder(state, part, options.now()), 0, options);
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
      return afterFallback(state, outcome, { source, fault, now: options.now(), everyMs });
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

function askSource(
  state: PageState,
  part: Part,
  source: Source,
  options: ReadOptions,
): Observable<PartOutcome> {
  const known = partState(state, part);
  const memory = sourceState(known, source);
  const { retry } = options;
  const answered = ask(state, source, memory, options).pipe(
    retryWithBackoff(part.required ? retry : { ...retry, retries: 0 }),
  );
  const taken = (answer: Answer, details?: Details) => {
    const reading = readAnswer(state, source, answer, memory, details?.answers);
    if (details !== undefined) readOnceMore(memory, details);
    memory.failures = 0;
    outdateOthers(known, memory);
    return { part, source, reading };
  };
  if (source.details === undefined) return answered.pipe(map((answer) => taken(answer)));
  return answered.pipe(
    concatMap((answer) => {
      if (isKnown(source, answer, memory)) return of(taken(answer));
      const urls = source.details?.(answer, contextOf(state)) ?? [];
      const anyway = memory.unfinished >= PATIENCE;
      return askDetails(urls, options, anyway).pipe(
        map((details) => taken(answer, details)),
        tap({ error: () => (memory.unfinished += 1) }),
      );
    }),
  );
}

/** Asks, unless the answer is there already since it told the platform. */
function ask(
  state: PageState,
  source: Source,
  { movedTo: url = source.url, validators }: SourceState,
  options: ReadOptions,
): Observable<Answer> {
  if (state.told?.url === source.url) return of(state.told.answer);
  return options.ask({ ...requestOf(source, url, options), validators });
}

/** What the other sources said is no longer what was read last: to repeat it would be news. */
function outdateOthers({ sources }: PartState, answering: SourceState): void {
  for (const other of sources.values()) {
    if (other === answering) continue;
    other.validators = undefined;
    other.body = undefined;
  }
}

/** null when the answer says the same as the last one, which is found out before it is parsed. */
function readAnswer(
  state: PageState,
  source: Source,
  answer: Answer,
  memory: SourceState,
  details: Details['answers'] | undefined,
): Reading | null {
  if (answer.notModified) return null;
  const body = bodyOf(source, answer);
  if (body === memory.body) {
    memory.validators = answer.validators;
    return null;
  }
  const context = contextOf(state);
  const reading = source.read(answer, details === undefined ? context : { ...context, details });
  memory.body = body;
  memory.validators = answer.validators;
  memory.movedTo = answer.url === source.url ? undefined : answer.url;
  return reading;
}

/**
 * The further answers may come from a cache that lags behind the first one: what is new is read
 * with them a second time; and with those that did not come, until they do.
 */
function readOnceMore(memory: SourceState, { answers, whole }: Details): void {
  if (whole) memory.unfinished = 0;
  if (whole && (answers.size === 0 || memory.detailed === memory.body)) return;
  memory.detailed = whole ? memory.body : undefined;
  memory.body = undefined;
  memory.validators = undefined;
}

function isKnown(source: Source, answer: Answer, memory: SourceState): boolean {
  return answer.notModified || bodyOf(source, answer) === memory.body;
}

function bodyOf(source: Source, { body }: Answer): number {
  return digest(source.relevant?.(body) ?? body);
}

function contextOf({ page, names }: PageState): Context {
  return { page, names };
}

function forget(memory: SourceState): void {
  memory.movedTo = undefined;
  memory.validators = undefined;
}
