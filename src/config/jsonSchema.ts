import * as z from 'zod';
import type { PlatformChoice } from './platformChoice.ts';
import { File, List, MapRow, PlatformId, Row, RowMap } from './schema.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const REFERENCE = String.raw`\$\{`;

/** The JSON Schema (draft 7) of a file of providers in all its forms, for editors. */
export function jsonSchema(platforms: readonly PlatformChoice[]): Record<string, unknown> {
  const forms = z.union([File, List, RowMap]);
  const { $schema, ...schema } = z.toJSONSchema(forms, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema, path }) => {
      if (zodSchema === PlatformId) jsonSchema.anyOf = platformTexts(platforms);
      if (zodSchema === Row) Object.assign(jsonSchema, rowRules(['url', 'use'], platforms));
      if (zodSchema === MapRow)
        Object.assign(jsonSchema, rowRules(['url', 'api_url', 'use'], platforms));
      const { pattern } = jsonSchema;
      if (pattern?.endsWith(REFERENCE) === false && !path.includes('propertyNames'))
        jsonSchema.pattern = `${pattern}|${REFERENCE}`;
    },
  });
  return { $schema, title: 'The providers that statuswire watches', ...schema };
}

function platformTexts(platforms: readonly PlatformChoice[]): Schema[] {
  return [{ enum: platforms.map(({ id }) => id) }, { pattern: REFERENCE }];
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
