import { codeOf } from '../../core/codeOf.ts';
import { disk, type Place } from './disk.ts';
import { unusable } from './unusable.ts';

/** An output as it was found, or made, at the start. */
export interface Prepared {
  readonly path: string;
  /** Equal for the same file under two names; null for what is no regular file, or not there yet. */
  readonly id: string | null;
}

/** What may be better a moment later; the lane tries again. */
const PASSING: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']);

/**
 * Makes an output file, with its folders, where there is none; pipes and devices stay untouched.
 * Errors with a Fault (CONFIG) when it cannot be made.
 */
export async function prepare(path: string): Promise<Prepared> {
  try {
    const { id, regular } = (await disk.look(path)) ?? (await made(path));
    return { path, id: regular ? id : null };
  } catch (error) {
    if (PASSING.has(codeOf(error))) return { path, id: null };
    throw unusable(path, error);
  }
}

async function made(path: string): Promise<Place> {
  const file = await disk.open(path);
  try {
    return await file.look();
  } finally {
    await file.close();
  }
}
