import { map, type OperatorFunction } from 'rxjs';
import { verdictOf, type Verdict } from '../core/verdict.ts';
import type { Fresh } from '../core/fresh.ts';
import type { Memory } from '../core/memory.ts';

/** Says what happened: compares new revisions with what was told last. */
export function withChange(memory: Memory): OperatorFunction<Fresh, Verdict> {
  return map((fresh) => verdictOf(memory, fresh));
}
