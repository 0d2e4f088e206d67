import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from '../core/codeOf.ts';
import { reasonOf } from '../sinks/reasonOf.ts';

/** A file on a server that is gone is none that can be judged. */
const PATIENCE_MS = 2_000;

/** Why a file can be neither written nor made; undefined when it can, or nobody knows. */
export async function unusable(file: string): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, undefined);
  });
  try {
    return await Promise.race([judged(file), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function judged(file: string): Promise<string | undefined> {
  try {
    const stats = await stat(file);
    if (stats.isDirectory()) return 'is a folder; name a file';
    if (!stats.isFile()) return 'is no regular file; name another one';
    await access(file, constants.R_OK | constants.W_OK);
    return undefined;
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? unmakable(dirname(file))
      : whyNot('read and written', error);
  }
}

/** A folder that is not there is made; there must be one to make it in. */
async function unmakable(folder: string): Promise<string | undefined> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return (await stat(folder)).isDirectory() ? undefined : 'is in no folder; name another one';
  } catch (error) {
    const above = dirname(folder);
    const isMissing = codeOf(error) === 'ENOENT' && above !== folder;
    return isMissing ? unmakable(above) : whyNot('made', error);
  }
}

function whyNot(what: string, error: unknown): string {
  return `cannot be ${what}: ${reasonOf(error)}`;
}
