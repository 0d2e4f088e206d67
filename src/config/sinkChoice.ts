import * as z from 'zod';
import { COMMON_KEYS, DISTANT_KEYS, HUMAN_KEYS } from './sinkInput.ts';

/** A kind of sink as a row of `sinks` may name it. */
export interface SinkChoice {
  readonly id: string;
  /** Whether people read what it tells: it takes `template`, `digest` and `remind`. */
  readonly human: boolean;
  /** Whether it is on this machine: it takes no `timeout`, `rate` and `giveUp`. */
  readonly local?: boolean;
  /** What a row may say beside what all sinks have in common. */
  readonly options: z.ZodType;
}

/** What a row says to its kind alone. */
export function optionsIn(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !COMMON_KEYS.includes(key)));
}

/** The keys that a row of this kind may have, as far as they are known. */
export function sinkKeys(kind: SinkChoice): readonly string[] {
  const common = COMMON_KEYS.filter((key) => unfit(kind, key) === undefined);
  return [...common, ...keysOf(kind.options)];
}

/** Why a kind does not take a key that others do; undefined when it does. */
export function unfit({ id, human, local = false }: SinkChoice, key: string): string | undefined {
  if (!human && HUMAN_KEYS.includes(key))
    return `is for sinks that send messages to people, which ${id} does not`;
  if (local && DISTANT_KEYS.includes(key))
    return `is for places elsewhere; ${id} is on this machine`;
  return undefined;
}

function keysOf(options: z.core.$ZodType): string[] {
  if (options instanceof z.ZodObject) return Object.keys(options.shape);
  return options instanceof z.ZodUnion ? options.options.flatMap(keysOf) : [];
}
