import * as z from 'zod';

/** A token or the like; what is wrong with it is said without it. */
export const Secret = z
  .string()
  .regex(/^[\x21-\x7E]+$/, { error: 'is empty, or has a character that no token has' })
  .meta({ pattern: '^[!-~]+$' });
