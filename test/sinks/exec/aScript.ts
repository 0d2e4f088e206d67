import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aFolder } from '../ndjson/aFolder.ts';

/** A shell script in a folder of its own. */
export interface Script {
  readonly folder: string;
  readonly path: string;
  /** What it wrote into a file of its folder; empty when there is none. */
  readonly wrote: (file: string) => Promise<string>;
}

/** Makes a script of these lines; its folder stands in `$HERE`. */
export async function aScript(lines: string): Promise<Script> {
  const folder = await aFolder();
  const path = join(folder, 'notify.sh');
  await writeFile(path, `#!/bin/sh\nHERE='${folder}'\n${lines}\n`);
  await chmod(path, 0o755);
  return {
    folder,
    path,
    wrote: (file) => readFile(join(folder, file), 'utf8').catch(() => ''),
  };
}
