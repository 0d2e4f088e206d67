import * as z from 'zod';
import { File, List, PlatformId, RowMap } from './schema.ts';

const REFERENCE = String.raw`\$\{`;

/** The JSON Schema (draft 7) of a file of providers in all its forms, for editors. */
export function jsonSchema(platforms: readonly string[]): Record<string, unknown> {
  const forms = z.union([File, List, RowMap]);
  const { $schema, ...schema } = z.toJSONSchema(forms, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema, path }) => {
      if (zodSchema === PlatformId) jsonSchema.anyOf = platformTexts(platforms);
      const { pattern } = jsonSchema;
      if (pattern?.endsWith(REFERENCE) === false && !path.includes('propertyNames'))
        jsonSchema.pattern = `${pattern}|${REFERENCE}`;
    },
  });
  return { $schema, title: 'The providers that statuswire watches', ...schema };
}

function platformTexts(platforms: readonly string[]): { enum?: string[]; pattern?: string }[] {
  return [{ enum: [...platforms] }, { pattern: REFERENCE }];
}
