import { didYouMean } from '../config/nearest.ts';
import { Fault } from '../core/fault.ts';
import type { DeadLetter } from '../sinks/deadLetter.ts';

/** Which letters are meant; all of those that neither says otherwise of. */
interface Named {
  /** Ids, or how they begin; empty: any. */
  readonly ids: readonly string[];
  /** Names of sinks; empty: any. */
  readonly sinks: readonly string[];
}

/** A file of letters. */
interface Found {
  readonly path: string;
  readonly letters: readonly DeadLetter[];
  /** Sinks that there are, with letters or without. */
  readonly known: readonly string[];
}

/**
 * The letters that are meant, in their order. Throws a Fault (CONFIG) for an id that no letter has,
 * or that several begin with, and for a sink that nobody knows.
 */
export function lettersNamed(
  { ids, sinks }: Named,
  { path, letters, known }: Found,
): readonly DeadLetter[] {
  if (letters.length > 0) refuseUnknown(sinks, { path, letters, known });
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

function refuseUnknown(names: readonly string[], { path, letters, known }: Found): void {
  const dead = [...new Set(letters.map(({ sink }) => sink))];
  const unknown = names.find((name) => !dead.includes(name) && !known.includes(name));
  if (unknown === undefined) return;
  const near = didYouMean(unknown, [...dead, ...known]);
  const there = `but of ${dead.join(', ')}${near}`;
  throw new Fault('CONFIG', `${path} has no letters of a sink "${unknown}", ${there}`);
}
