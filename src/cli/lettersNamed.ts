import { Fault } from '../core/fault.ts';
import type { DeadLetter } from '../sinks/deadLetter.ts';

/** Which letters are meant; all of those that neither says otherwise of. */
interface Named {
  /** Ids, or how they begin; empty: any. */
  readonly ids: readonly string[];
  /** Names of sinks; empty: any. */
  readonly sinks: readonly string[];
}

/**
 * The letters that are meant, in their order. Throws a Fault (CONFIG) for an id that no letter has,
 * or that several begin with.
 */
export function lettersNamed(
  { ids, sinks }: Named,
  letters: readonly DeadLetter[],
  path: string,
): readonly DeadLetter[] {
  const of = (id: string) => letters.filter(({ letter }) => letter.startsWith(id));
  const unknown = ids.filter((id) => of(id).length === 0);
  if (unknown.length > 0) {
    throw new Fault('CONFIG', `${path} has no letter ${unknown.join(', ')} that is still dead`);
  }
  const vague = ids.find((id) => of(id).length > 1);
  if (vague !== undefined) {
    throw new Fault('CONFIG', `${path}: ${of(vague).length} letters begin with ${vague}`);
  }
  return letters.filter(
    ({ letter, sink }) =>
      (sinks.length === 0 || sinks.includes(sink)) &&
      (ids.length === 0 || ids.some((id) => letter.startsWith(id))),
  );
}
