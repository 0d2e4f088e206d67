import type { SinkRow } from '../config/config.ts';
import type { Event } from '../core/event.ts';
import type { DeadLetter } from '../sinks/deadLetter.ts';
import type { DeadLetters } from '../sinks/deadLetters.ts';
import { Complaints } from './complaints.ts';
import { idOf } from './deadTable.ts';
import { endingsIn, isOver, type Endings } from './endings.ts';
import type { Io } from './io.ts';
import { lettersInTurn, type Turn } from './lettersInTurn.ts';
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
  /** The state file of the watcher, where it is named: it knows which incidents are over. */
  readonly state: string | undefined;
}

/**
 * Tells the sinks of letters once more, oldest first and whatever their rows want, and notes at once
 * which letter was taken. What has ended since is followed by its end. Answers 1 when something was
 * not taken.
 */
export async function retryLetters(retrying: Retrying, io: Io): Promise<number> {
  const { letters, file, rows, state } = retrying;
  const stopping = new Stopping(io);
  const meant = rows.filter(({ name }) => letters.some(({ sink }) => sink === name));
  const complaints = new Complaints(io);
  const endings = await endingsIn(state, complaints);
  const stage = liveStage(meant, stopping, io);
  const retry = new Retry({ file, stage, stopping, complaints, endings });
  const progress = progressOn(io);
  try {
    for (const turn of lettersInTurn(letters)) {
      progress(`${idOf(turn.letter)} of ${turn.letter.sink}`);
      if (!(await retry.take(turn))) break;
    }
    progress('');
    io.stdout.write(retry.report(letters.length));
    if (retry.isUnsure) complaints.warn(UNSURE);
    return complaints.count > 0 ? 1 : 0;
  } finally {
    stopping.end();
    endings?.close();
    await stage.close();
  }
}

const UNSURE =
  'what was told may be over by now; --state FILE of the watcher would tell its end, too';

interface RetryOptions {
  readonly file: DeadLetters;
  readonly stage: Stage;
  readonly stopping: Stopping;
  readonly complaints: Complaints;
  readonly endings: Endings | undefined;
}

/** Letters that are told, one after the other. */
class Retry {
  readonly #options: RetryOptions;
  /** Incidents of which a sink has taken something. */
  readonly #told = new Set<string>();
  #accepted = 0;
  #ended = 0;
  /** Whether something was told of which nobody knows whether it is over. */
  isUnsure = false;

  constructor(options: RetryOptions) {
    this.#options = options;
  }

  /** Whether to go on; a letter on which somebody asked to stop stays dead. */
  async take({ letter, incident, isLast }: Turn): Promise<boolean> {
    const { endings, file } = this.#options;
    const why = await this.#tell(letter, letter.event);
    if (why === 'stopped') return false;
    if (why === undefined) this.#told.add(incident);
    else this.#complain(letter, why);
    const end = isLast && this.#told.has(incident) ? endings?.of(letter.event) : undefined;
    if (end !== undefined && !(await this.#end(letter, end))) return false;
    if (why !== undefined) return true;
    file.close([letter], 'retried');
    this.#accepted += 1;
    this.isUnsure ||= endings === undefined && !isOver(letter.event);
    return true;
  }

  /** `3 accepted, 1 still dead`. */
  report(count: number): string {
    const ended = `${this.#ended} ${this.#ended === 1 ? 'is' : 'are'} over by now, which was told, too`;
    const lines = [
      `${this.#accepted} accepted, ${count - this.#accepted} still dead`,
      ...(this.#ended > 0 ? [ended] : []),
    ];
    return lines.map((line) => `${line}\n`).join('');
  }

  async #end(letter: DeadLetter, end: Event): Promise<boolean> {
    const why = await this.#tell(letter, end);
    if (why === undefined) this.#ended += 1;
    else if (why !== 'stopped') this.#complain(letter, `the end of its incident: ${why}`);
    return why !== 'stopped';
  }

  /** Why an event was not taken; undefined when it was. */
  async #tell({ sink }: DeadLetter, event: Event): Promise<string | undefined> {
    const { stage, stopping } = this.#options;
    const found = stage.told.find(({ open }) => open.row.name === sink);
    if (found === undefined) return 'there is no such sink any more';
    const outcome = await found.tell([event]);
    if (outcome === 'accepted') return undefined;
    if (outcome !== 'left') return whyNot(outcome, found.open.sink);
    return stopping.asked ? 'stopped' : 'not sent';
  }

  #complain(letter: DeadLetter, why: string): void {
    this.#options.complaints.add(`${idOf(letter)} of ${letter.sink}: ${why}`);
  }
}
