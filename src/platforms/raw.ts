import * as z from 'zod';

/**
 * A text as found in vendors' JSON. One odd field is read as "not said", so that it costs nothing
 * else; a number, as imitators use them for ids, is its digits.
 */
export const Text = z
  .string()
  .nullish()
  .catch(({ value }) => (typeof value === 'number' ? String(value) : null));

/** A list as found in vendors' JSON; what is no list is read as "not said". */
export function list<Item extends z.ZodType>(
  item: Item,
): z.ZodCatch<z.ZodOptional<z.ZodNullable<z.ZodArray<Item>>>> {
  return z.array(item).nullish().catch(null);
}
