import * as z from 'zod';
import { sinkKeys, type SinkChoice } from './sinkChoice.ts';
import { COMMON_KEYS } from './sinkInput.ts';

type Schema = z.core.JSONSchema.BaseSchema;

/**
 * What a row of each kind may say, for editors; what all have in common stands at `common`.
 * `adapt` makes of a kind's own schemas what the rest of the file's are.
 */
export function sinkSchemas(
  kinds: readonly SinkChoice[],
  common: string,
  adapt: (schema: Schema) => void,
): Schema[] {
  return kinds.flatMap((kind) => {
    const row = commonOf(kind, common);
    return branchesOf(optionsSchema(kind.options, adapt)).map((options) => withAll(options, row));
  });
}

function commonOf(kind: SinkChoice, common: string): Record<string, Schema> {
  const keys = sinkKeys(kind).filter((key) => COMMON_KEYS.includes(key));
  const shared = keys.map((key): [string, Schema] => [
    key,
    { $ref: `${common}/properties/${key}` },
  ]);
  return { ...Object.fromEntries<Schema>(shared), type: { const: kind.id } };
}

function withAll(options: Schema, row: Record<string, Schema>): Schema {
  const properties = { ...row, ...options.properties };
  return { ...options, properties, required: ['type', ...(options.required ?? [])] };
}

function optionsSchema(options: z.ZodType, adapt: (schema: Schema) => void): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(options, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => adapt(jsonSchema),
  });
  return schema;
}

/** A kind whose options have several forms has several rows. */
function branchesOf(schema: Schema): Schema[] {
  const { anyOf, oneOf } = schema;
  const branches = anyOf ?? oneOf;
  if (branches === undefined) return [schema];
  return branches.flatMap((branch) => (typeof branch === 'object' ? branchesOf(branch) : []));
}
