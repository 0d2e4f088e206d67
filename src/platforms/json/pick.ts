import type { Component } from '../../core/incident.ts';
import { isObject } from '../../core/isObject.ts';
import { all, itemsAt } from './path.ts';
import type { Found, Path } from './path.ts';
import type { Mapping, Read } from './mapping.ts';

type Texts<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** What an update says, as it came. */
export type PickedUpdate = Texts<'id' | 'status' | 'message' | 'created_at' | 'updated_at'>;

/** What an incident says, as it came: nothing that the options do not name. */
export interface Picked {
  readonly texts: Texts<Parameters<Mapping['fields']['get']>[0]>;
  /** null when the source does not say which. */
  readonly components: readonly Component[] | null;
  readonly updates: readonly PickedUpdate[];
}

export function pick(item: Found, mapping: Mapping): Picked {
  const { fields, updateFields, components, updates } = mapping;
  const log = updates === undefined ? undefined : itemsAt(item, updates);
  return {
    texts: textsOf(item, fields),
    components: components === undefined ? null : componentsAt(item, components),
    updates: (log ?? []).map((update) => textsOf(update, updateFields)),
  };
}

function textsOf<Name extends string>(from: Found, reads: ReadonlyMap<Name, Read>): Texts<Name> {
  const texts: Partial<Record<Name, string>> = {};
  for (const [name, read] of reads) {
    const text = textOf(read(from));
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

/** Numbers and truth values are words as well; what holds no text says nothing. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Names, or objects that have one, each once; a list is taken for its items. */
function componentsAt(item: Found, path: Path): readonly Component[] | null {
  const found = all(item, path);
  const values = found.flatMap(({ value }): readonly unknown[] =>
    Array.isArray(value) ? value : [value],
  );
  const components = new Map<string, Component>();
  for (const value of values) {
    const component = componentOf(value);
    if (component !== undefined) components.set(component.id, component);
  }
  const said = found.some(({ value }) => Array.isArray(value)) || components.size > 0;
  return said ? [...components.values()] : null;
}

function componentOf(value: unknown): Component | undefined {
  const name = textOf(isObject(value) ? value['name'] : value);
  if (name === undefined) return undefined;
  return { id: (isObject(value) ? textOf(value['id']) : undefined) ?? name, name };
}
