import { jsonSchema } from '../config/jsonSchema.ts';
import type { Io } from './io.ts';
import { CATEGORIES } from '../catalog/vendor.ts';
import { kinds } from '../sinks/index.ts';
import { platforms } from '../platforms/index.ts';

/** Prints the JSON Schema of a file of providers, for editors. */
export function schema(io: Io): number {
  const schema = jsonSchema({ platforms, kinds, categories: CATEGORIES });
  io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
  return 0;
}
