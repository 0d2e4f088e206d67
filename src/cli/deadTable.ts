import type { DeadLetter } from '../sinks/deadLetter.ts';
import { shortened } from '../sinks/message.ts';
import { plainLine } from '../sinks/plain.ts';
import { ageOf } from './ageOf.ts';
import { table } from './table.ts';
import { withoutName } from './tellSink.ts';

const HEAD = ['ID', 'AGE', 'SINK', 'PROVIDER', 'TRIES', 'NAME', 'REASON'];
/** Of the twelve digits of an id; these will do. */
const SHOWN = 8;
const NAME = 24;

/** Dead letters for people. */
export function deadTable(
  letters: readonly DeadLetter[],
  now: number,
  width: number | undefined,
): string[] {
  const most = width === undefined ? Infinity : NAME;
  const rows = letters.map((letter) => {
    const { at, sink, attempts, reason, event } = letter;
    return [
      idOf(letter),
      ageOf(now - Date.parse(at)),
      plainLine(sink),
      plainLine(event.provider),
      String(attempts),
      shortened(plainLine(event.name), most),
      plainLine(withoutName(reason, sink)),
    ];
  });
  return table(HEAD, rows, width);
}

/** The id of a letter, as short as people need it. */
export function idOf({ letter }: DeadLetter): string {
  return letter.slice(0, SHOWN);
}
