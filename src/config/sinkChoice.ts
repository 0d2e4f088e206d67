import * as z from 'zod';
import { COMMON_KEYS, HUMAN_KEYS } from './sinkInput.ts';

/** A kind of sink as a row of `sinks` may name it. */
export interface SinkChoice {
  readonly id: string;
  /** Whether people read what it tells: it takes `template`, `digest` and `remind`. */
  readonly human: boolean;
  /** What a row may say beside what all sinks have in common. */
  readonly options: z.ZodType;
}

/** What a row says to its kind alone. */
export function optionsIn(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !COMMON_KEYS.includes(key)));
}

/** The keys that a row of this kind may have, as far as they are known. */
export function sinkKeys({ human, options }: SinkChoice): readonly string[] {
  const common = COMMON_KEYS.filter((key) => human || !HUMAN_KEYS.includes(key));
  return [...common, ...keysOf(options)];
}

function keysOf(options: z.core.$ZodType): string[] {
  if (options instanceof z.ZodObject) return Object.keys(options.shape);
  return options instanceof z.ZodUnion ? options.options.flatMap(keysOf) : [];
}
