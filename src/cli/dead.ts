import { existsSync } from 'node:fs';
import type { SinkRow } from '../config/config.ts';
import { Fault } from '../core/fault.ts';
import type { DeadLetter } from '../sinks/deadLetter.ts';
import { DeadLetters } from '../sinks/deadLetters.ts';
import { escapeControls } from '../sinks/escapeControls.ts';
import { complain, configure } from './configure.ts';
import { deadLettersOf } from './deadLettersOf.ts';
import { deadTable } from './deadTable.ts';
import type { Io } from './io.ts';
import { lettersNamed } from './lettersNamed.ts';
import type { DeadOptions } from './options.ts';
import { retryLetters } from './retryLetters.ts';
import { widthOf } from './widthOf.ts';

/**
 * Lists events that sinks have not taken for good, tells them once more or drops them, while a
 * watcher may bury others. Answers 1 when one that is told once more is not taken.
 */
export async function dead(options: DeadOptions, io: Io): Promise<number> {
  const { action, file: path } = options;
  if (path !== undefined && action !== 'retry') {
    return work({ file: fileAt(path, io), rows: [], hint: '' }, options, io);
  }
  const loaded = configure(options, io.env);
  if ('problems' in loaded) return complain(loaded.problems, io);
  const { deadLetters, sinks } = loaded.config;
  const file =
    path === undefined ? deadLettersOf(deadLetters, options.state, io.now) : fileAt(path, io);
  const isGuessed = [path, options.state, deadLetters].every((named) => named === undefined);
  return work({ file, rows: sinks, hint: isGuessed ? HINT : '' }, options, io);
}

const HINT = '; where the watcher is given a --state, name it, too';

/** One that is named is expected to be there. */
function fileAt(path: string, { now }: Io): DeadLetters {
  if (!existsSync(path)) throw new Fault('CONFIG', `${path}: no such file`);
  return new DeadLetters(path, now);
}

interface Letters {
  readonly file: DeadLetters;
  readonly rows: readonly SinkRow[];
  /** Where else there may be some. */
  readonly hint: string;
}

async function work({ file, rows, hint }: Letters, options: DeadOptions, io: Io): Promise<number> {
  file.check();
  const known = rows.map(({ name }) => name);
  const letters = lettersNamed(options, { path: file.path, letters: file.open(), known });
  if (letters.length === 0) {
    io.stderr.write(`statuswire: no dead letters in ${file.path}${hint}\n`);
    return 0;
  }
  switch (options.action) {
    case 'list':
      io.stdout.write(options.json ? json(letters) : text(letters, io));
      return 0;
    case 'retry':
      return retryLetters({ letters, file, rows, state: options.state }, io);
    case 'drop':
      file.close(letters, 'dropped');
      io.stdout.write(`${letters.length} dropped\n`);
      return 0;
  }
}

function json(letters: readonly DeadLetter[]): string {
  return letters.map((letter) => `${escapeControls(JSON.stringify(letter))}\n`).join('');
}

function text(letters: readonly DeadLetter[], { stdout, now }: Io): string {
  return `${deadTable(letters, now(), widthOf(stdout)).join('\n')}\n`;
}
