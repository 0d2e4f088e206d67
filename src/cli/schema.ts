import { jsonSchema } from '../config/jsonSchema.ts';
import type { Io } from './io.ts';
import { PLATFORM_IDS } from './platformIds.ts';

/** Prints the JSON Schema of a file of providers, for editors. */
export function schema(io: Io): number {
  io.stdout.write(`${JSON.stringify(jsonSchema(PLATFORM_IDS), null, 2)}\n`);
  return 0;
}
