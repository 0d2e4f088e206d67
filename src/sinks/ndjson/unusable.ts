import { Fault } from '../../core/fault.ts';
import { reasonOf } from '../reasonOf.ts';

/** The Fault (CONFIG) of an output file that the system does not let us use. */
export function unusable(path: string, error: unknown): Fault {
  const remedy = 'let statuswire read and write this file, or name another one';
  return new Fault('CONFIG', `${path}: ${reasonOf(error)}; ${remedy}`, { cause: error });
}
