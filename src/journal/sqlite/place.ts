import { realpathSync, statSync, statfsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '../../core/fault.ts';

/** The path of a file itself, whatever links lead to it; the file need not be there yet. */
export function realPath(file: string): string {
  const path = resolve(file);
  try {
    return realpathSync(path);
  } catch {
    return join(realFolder(dirname(path)), basename(path));
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Equal as long as a name stands for the same file; undefined when there is none. */
export function idOf(file: string): string | undefined {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats && `${stats.dev}:${stats.ino}`;
}

/** Makes sure that a name, if there is something of it, is that of a file. Throws a Fault (CONFIG). */
export function refuseSpecial(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined || stats.isFile()) return;
  const what = stats.isDirectory()
    ? 'is a folder; name a file'
    : 'is no regular file; name another';
  throw new Fault('CONFIG', `${file} ${what}`);
}

/** How many bytes the disk of a file still takes. */
export function roomFor(file: string): number {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize;
}
