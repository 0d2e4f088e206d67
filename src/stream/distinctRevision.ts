import { map, type OperatorFunction } from 'rxjs';
import { freshOf, type Fresh } from '../core/fresh.ts';
import type { Memory } from '../core/memory.ts';
import type { Read } from '../core/read.ts';

/**
 * Leaves of every read the revisions that were never seen, by incident id, `updated_at` and a
 * digest of what people can see. A read that brings none passes too: absence is news as well.
 */
export function distinctRevision(memory: Memory): OperatorFunction<Read, Fresh> {
  return map((read) => freshOf(memory, read));
}
