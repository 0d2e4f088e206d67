import { resolve } from 'node:path';
import type { Config, Problem } from '../config/config.ts';
import { deadLettersOf } from './deadLettersOf.ts';
import { kindOf } from '../sinks/index.ts';
import type { WatchOptions } from './options.ts';

type Named = Pick<WatchOptions, 'providersFile' | 'outputs' | 'state'>;

/** A file that is written to, and where it is named. */
interface Written {
  readonly file: string;
  readonly where: string;
}

/** Files that the configuration and the command line name more than once. */
export function clashes(config: Config, options: Named): Problem[] {
  if (config.sinks.length === 0) return [];
  const { providersFile: file } = options;
  return sharedFiles(config, options).map(({ path, message }) => ({
    file,
    line: 0,
    column: 0,
    path,
    message,
  }));
}

function sharedFiles(config: Config, options: Named): { path: string; message: string }[] {
  const first = new Map(givenFiles(options).map((one) => [resolve(one.file), one]));
  return configuredFiles(config, options).flatMap((one) => {
    const other = first.get(resolve(one.file));
    if (other === undefined) first.set(resolve(one.file), one);
    const message = `${one.file} is the file of ${other?.where}, too`;
    return other === undefined ? [] : [{ path: one.where, message }];
  });
}

function givenFiles({ providersFile, outputs, state }: Named): Written[] {
  return [
    { file: providersFile, where: '--providers' },
    ...outputs.map((file) => ({ file, where: '--output' })),
    ...(state === undefined ? [] : [{ file: state, where: '--state' }]),
  ];
}

function configuredFiles({ sinks, deadLetters }: Config, { state }: Named): Written[] {
  const rows = sinks.flatMap(({ type, options }, i) => {
    const file = kindOf(type)?.file?.(options);
    return file === undefined ? [] : [{ file, where: `sinks[${i}]` }];
  });
  return [...rows, { file: deadLettersOf(deadLetters, state, () => 0).path, where: 'deadLetters' }];
}
