import * as z from 'zod';

const SIZE = /^(\d+(?:\.\d+)?) ?(KB|MB|GB)$/i;
const UNITS: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9 };
const LEAST = 1e3;
const MOST = 1e12;

/** The size of a file as people write it, in bytes. */
export const Size = z
  .string()
  .regex(SIZE, { error: 'expected a size such as "500KB", "50MB" or "1GB"' })
  .transform(bytesOf)
  .refine((bytes) => bytes >= LEAST && bytes <= MOST, { error: 'must be from 1KB to 1000GB' });

function bytesOf(written: string): number {
  const [, number = '', unit = ''] = SIZE.exec(written) ?? [];
  return Math.round(Number(number) * (UNITS[unit.toUpperCase()] ?? 0));
}
