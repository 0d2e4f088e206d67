import * as z from 'zod';
import type { SinkKind } from '../src/sinks/kind.ts';
import { withTable, type Table } from './tableIn.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const HEAD = ['option', 'value', 'default', 'meaning'];

/**
 * A text with tables of the options of all kinds of sinks, each between marks of its own; errors when
 * there are none for one.
 */
export function withOptionTables(text: string, kinds: readonly SinkKind[]): string {
  return kinds.flatMap(tablesOf).reduce(withTable, text);
}

function tablesOf({ id, options }: SinkKind): Table[] {
  const schema = z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' });
  return (schema.anyOf ?? [schema]).map((form) => ({
    mark: [id, 'options', form.description ?? []].flat().join(' '),
    head: HEAD,
    rows: Object.entries(form.properties ?? {}).flatMap(([key, option]) =>
      typeof option === 'boolean'
        ? []
        : [rowOf(key, option, form.required?.includes(key) ?? false)],
    ),
  }));
}

/** A default that only a text tells stands at its end. */
const DEFAULT = / Default: (\S+)\.$/;

function rowOf(key: string, option: Schema, needed: boolean): string[] {
  const { description = '', default: preset } = option;
  const written = preset === undefined ? DEFAULT.exec(description)?.[1] : JSON.stringify(preset);
  const usual = written === undefined || written === '{}' || written === '""' ? '' : code(written);
  return [code(key), valuesOf(option), needed ? 'needed' : usual, meaningOf(description)];
}

const VALUES: Readonly<Record<string, string>> = {
  array: 'list',
  boolean: '`true`, `false`',
  integer: 'number',
  object: 'object',
  string: 'text',
};

function valuesOf({ anyOf, enum: words, type }: Schema): string {
  if (anyOf !== undefined) return anyOf.map((one) => valuesOf(one)).join(' or ');
  if (words !== undefined) return words.map((word) => code(JSON.stringify(word))).join(', ');
  return VALUES[String(type)] ?? String(type);
}

function meaningOf(description: string): string {
  return description.replace(DEFAULT, '').replaceAll('|', '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}
