import * as z from 'zod';
import { HEADER_NAME, HEADER_VALUE, isOfConnection } from '../core/headers.ts';

const Value = z.string().regex(HEADER_VALUE, {
  error: 'holds a line break or another character not allowed in a header',
});

/** Headers that a row may add to those that its kind sends itself, which it may not (`own`). */
export function headersBeside(...own: readonly string[]) {
  const Name = z
    .string()
    .regex(HEADER_NAME, { error: 'not a name for a header' })
    .refine((name) => !isOfConnection(name) && name.toLowerCase() !== 'host', {
      error: 'belongs to the connection; remove it',
    })
    .refine((name) => !own.includes(name.toLowerCase()), {
      error: 'is set by statuswire itself; remove it',
    });
  return z.record(Name, Value);
}
