import { DeadLetters } from '../sinks/deadLetters.ts';

/** Beside the state, or in the working folder, unless the configuration names another file. */
export function deadLettersOf(
  named: string | undefined,
  state: string | undefined,
  now: () => number,
): DeadLetters {
  return new DeadLetters(named ?? `${state ?? 'statuswire'}.dead.ndjson`, now);
}
