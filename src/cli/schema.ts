import { jsonSchema } from '../config/jsonSchema.ts';
import type { Io } from './io.ts';
import { platforms } from '../platforms/index.ts';

/** Prints the JSON Schema of a file of providers, for editors. */
export function schema(io: Io): number {
  io.stdout.write(`${JSON.stringify(jsonSchema(platforms), null, 2)}\n`);
  return 0;
}
