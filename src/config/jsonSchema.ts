import * as z from 'zod';
import { Category } from './fields.ts';
import type { PlatformChoice } from './platformChoice.ts';
import { File, List, MapRow, PlatformId, Row, RowMap } from './schema.ts';
import type { SinkChoice } from './sinkChoice.ts';
import { SinkInputs } from './sinkInput.ts';
import { sinkSchemas } from './sinkSchemas.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const REFERENCE = String.raw`\$\{`;
/** Where the schema says what all sinks have in common. */
const SINK = '#/definitions/sink';

/** What a file of providers may name. */
export interface Choices {
  readonly platforms: readonly PlatformChoice[];
  readonly kinds: readonly SinkChoice[];
  readonly categories: readonly string[];
}

/** The JSON Schema (draft 7) of a file of providers in all its forms, for editors. */
export function jsonSchema(choices: Choices): Record<string, unknown> {
  const forms = z.union([File, List, RowMap]);
  const { $schema, ...schema } = z.toJSONSchema(forms, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema, path }) => {
      const { platforms, categories } = choices;
      if (zodSchema === PlatformId) jsonSchema.anyOf = texts(platforms.map(({ id }) => id));
      if (zodSchema === Category) jsonSchema.anyOf = texts(categories);
      if (zodSchema === Row) Object.assign(jsonSchema, rowRules(['url', 'use'], platforms));
      if (zodSchema === MapRow)
        Object.assign(jsonSchema, rowRules(['url', 'api_url', 'use'], platforms));
      if (zodSchema === SinkInputs)
        jsonSchema.items = { anyOf: sinkSchemas(choices.kinds, SINK, allowReference) };
      if (!path.includes('propertyNames')) allowReference(jsonSchema);
    },
  });
  return { $schema, title: 'The providers that statuswire watches', ...schema };
}

/** Any text may come from the environment. */
function allowReference(schema: Schema): void {
  const { pattern } = schema;
  if (pattern?.endsWith(REFERENCE) === false) schema.pattern = `${pattern}|${REFERENCE}`;
}

function texts(words: readonly string[]): Schema[] {
  return [{ enum: [...words] }, { pattern: REFERENCE }];
}

/** A row says which page it is, and its options are those of its platform. */
function rowRules(places: readonly string[], platforms: readonly PlatformChoice[]): Schema {
  const without = platforms.filter(({ options }) => options === undefined);
  const some = platforms.flatMap(({ id, options }) =>
    options === undefined ? [] : [optionsRule([id], optionsSchema(options))],
  );
  return {
    anyOf: places.map((place) => ({ required: [place] })),
    dependencies: { options: ['platform'] },
    allOf: [
      optionsRule(
        without.map(({ id }) => id),
        false,
      ),
      ...some,
    ],
  };
}

function optionsRule(ids: string[], options: Schema | false): Schema {
  const others = { properties: { platform: { not: { enum: ids } } } };
  return { anyOf: [others, { properties: { options } }] };
}

function optionsSchema(options: z.ZodType): Schema {
  const settings = { io: 'input', target: 'draft-7', unrepresentable: 'any' } as const;
  const { $schema: _, ...schema } = z.toJSONSchema(options, settings);
  return schema;
}
