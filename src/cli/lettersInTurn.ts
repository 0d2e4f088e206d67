import type { DeadLetter } from '../sinks/deadLetter.ts';

/** A letter that is to be told. */
export interface Turn {
  readonly letter: DeadLetter;
  /** Equal for all of one incident and sink. */
  readonly incident: string;
  /** Whether it is the last of these. */
  readonly isLast: boolean;
}

/** Letters in the order in which their events were seen, whenever they were given up. */
export function lettersInTurn(letters: readonly DeadLetter[]): Turn[] {
  const sorted = letters.toSorted(byTime);
  const last = new Map(sorted.map((letter) => [incidentOf(letter), letter]));
  return sorted.map((letter) => {
    const incident = incidentOf(letter);
    return { letter, incident, isLast: last.get(incident) === letter };
  });
}

function incidentOf({ sink, event }: DeadLetter): string {
  return JSON.stringify([sink, event.provider, event.incident_id]);
}

/** Events of one poll are told in the order of their updates. */
function byTime({ event: one }: DeadLetter, { event: other }: DeadLetter): number {
  const seen = Date.parse(one.observed_at) - Date.parse(other.observed_at);
  return seen || Date.parse(one.updated_at) - Date.parse(other.updated_at) || 0;
}
