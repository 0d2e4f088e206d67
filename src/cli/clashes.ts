import { resolve } from 'node:path';
import type { Config, Problem } from '../config/config.ts';
import type { Loaded } from '../config/load.ts';
import type { Path } from '../config/problem.ts';
import { deadLettersOf } from './deadLettersOf.ts';
import { kindOf } from '../sinks/index.ts';
import type { WatchOptions } from './options.ts';

/** What the command line names beside the configuration. */
export type Named = Pick<WatchOptions, 'providersFile' | 'outputs' | 'state'>;

/** A file that is written to, and where it is named. */
interface Written {
  readonly file: string;
  readonly where: string;
}

/** One that a configuration names. */
interface Configured extends Written {
  readonly path: Path;
}

/** What was loaded. */
export type Found = Pick<Extract<Loaded, { config: Config }>, 'config' | 'problemAt'>;

/** Files that the configuration and the command line name more than once. */
export function clashes({ config, problemAt }: Found, options: Named): Problem[] {
  if (config.sinks.length === 0) return [];
  const first = new Map(givenFiles(options).map((one) => [resolve(one.file), one]));
  const letters = deadLettersOf(config.deadLetters, options.state, () => 0).path;
  const all = [
    ...sinkFiles(config),
    { file: letters, where: 'deadLetters', path: ['deadLetters'] },
  ];
  return all.flatMap((one) => {
    const other = first.get(resolve(one.file));
    if (other === undefined) first.set(resolve(one.file), one);
    const message = `${one.file} is the file of ${other?.where}, too`;
    return other === undefined ? [] : [problemAt(one.path, message)];
  });
}

/** The files that sinks write to. */
export function sinkFiles({ sinks }: Config): Configured[] {
  return sinks.flatMap(({ type, options }, i) => {
    const file = kindOf(type)?.file?.(options);
    const at = { where: `sinks[${i}]`, path: ['sinks', i, 'path'] };
    return file === undefined ? [] : [{ file, ...at }];
  });
}

function givenFiles({ providersFile, outputs, state }: Named): Written[] {
  return [
    { file: providersFile, where: '--providers' },
    ...outputs.map((file) => ({ file, where: '--output' })),
    ...(state === undefined ? [] : [{ file: state, where: '--state' }]),
  ];
}
