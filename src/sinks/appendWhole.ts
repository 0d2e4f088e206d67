import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const NEWLINE = 10;
const OWNER_ONLY = 0o600;

/**
 * Appends lines in one piece, behind one that was torn; they are on the disk when this returns. A new
 * file is its owner's alone.
 */
export function appendWhole(path: string, lines: string): void {
  const file = openSync(path, 'a+', OWNER_ONLY);
  try {
    const bytes = Buffer.from(endsTorn(file) ? `\n${lines}` : lines);
    if (writeSync(file, bytes) < bytes.length) throw new Error('no space left');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function endsTorn(file: number): boolean {
  const { size } = fstatSync(file);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE;
}
