import { concatMap, map, of, tap, type Observable } from 'rxjs';
import type { Answer } from '../core/ask.ts';
import { digest } from '../core/digest.ts';
import type { Reading } from '../core/reading.ts';
import type { Context, Part, Source } from '../platforms/platform.ts';
import { askDetails, type Details } from './askDetails.ts';
import {
  partState,
  sourceState,
  type PageState,
  type PartState,
  type SourceState,
} from './pageState.ts';
import type { ReadOptions } from './readOptions.ts';
import { requestOf } from './requestTo.ts';
import { retryWithBackoff } from './retryWithBackoff.ts';

/** What a source said of a part; the reading is null when it says the same as before. */
export interface Taken {
  readonly part: Part;
  readonly source: Source;
  readonly reading: Reading | null;
}

/** How often in a row further answers may keep a source from being read. */
const PATIENCE = 2;

/** Asks one source of a part, and for what its answer needs beside it. Errors with a Fault. */
export function askSource(
  state: PageState,
  part: Part,
  source: Source,
  options: ReadOptions,
): Observable<Taken> {
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
