import { resolve } from 'node:path';
import type { Config, Problem } from '../config/config.ts';
import { deadLettersOf } from './deadLettersOf.ts';
import type { WatchOptions } from './options.ts';

type Named = Pick<WatchOptions, 'providersFile' | 'outputs' | 'state'>;

/** What the configuration and the command line name alike, though it must differ. */
export function clashes({ sinks, deadLetters }: Config, options: Named): Problem[] {
  const { providersFile: file, outputs, state } = options;
  if (sinks.length === 0) return [];
  const letters = deadLettersOf(deadLetters, state, () => 0).path;
  const output = outputs.find((path) => resolve(path) === resolve(letters));
  const called = sinks.flatMap(({ name }, i) => (outputs.includes(name) ? [{ name, i }] : []));
  const about = (path: string, message: string) => ({ file, line: 0, column: 0, path, message });
  return [
    ...called.map(({ name, i }) =>
      about(`sinks[${i}]`, `"${name}" is what an --output is called; give the sink another "name"`),
    ),
    ...(output === undefined ? [] : [about('deadLetters', `${output} is named by --output, too`)]),
    ...(state !== undefined && resolve(state) === resolve(letters)
      ? [about('deadLetters', `${letters} is the file of --state`)]
      : []),
  ];
}
