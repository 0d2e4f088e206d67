import { readdir } from 'node:fs/promises';
import { format, join, parse } from 'node:path';

/** What once had the name of a file: `events.2026-07-01.2.ndjson` for the second of a day. */
interface Rotated {
  readonly path: string;
  readonly day: string;
  readonly number: number;
}

/** All that a file was before, oldest first. Errors as `readdir` does. */
export async function rotatedOf(path: string): Promise<Rotated[]> {
  const { dir, name, ext } = parse(path);
  const found = (await readdir(dir || '.')).flatMap((file): Rotated[] => {
    if (!file.startsWith(`${name}.`) || !file.endsWith(ext)) return [];
    const between = file.slice(name.length, file.length - ext.length);
    const [, day, number] = /^\.(\d{4}-\d\d-\d\d)\.(\d{1,9})$/.exec(between) ?? [];
    if (day === undefined || number === undefined) return [];
    return [{ path: join(dir, file), day, number: Number(number) }];
  });
  return found.sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
}

/** The name for a file of this day that none of the others has. */
export function nextRotated(path: string, day: string, others: readonly Rotated[]): Rotated {
  const { dir, name, ext } = parse(path);
  const last = others.findLast((other) => other.day === day);
  const number = (last?.number ?? 0) + 1;
  return { path: format({ dir, name: `${name}.${day}.${number}`, ext }), day, number };
}
