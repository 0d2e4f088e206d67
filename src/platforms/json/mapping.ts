import { Fault } from '../../core/fault.ts';
import { first, parsePath } from './path.ts';
import type { Found, Path } from './path.ts';
import { JsonOptions, KEY } from './options.ts';

/** Reads one field of an incident, or of an update. */
export type Read = (from: Found) => unknown;

const FIELDS = [
  ...(['id', 'name', 'type', 'status', 'impact', 'message', 'url'] as const),
  ...(['created_at', 'updated_at', 'started_at', 'resolved_at'] as const),
  ...(['scheduled_for', 'scheduled_until'] as const),
];
const UPDATE_FIELDS = ['id', 'status', 'message', 'created_at', 'updated_at'] as const;

export type Field = (typeof FIELDS)[number];
export type UpdateField = (typeof UPDATE_FIELDS)[number];

/** A provider's options with all paths parsed. */
export interface Mapping {
  readonly options: JsonOptions;
  readonly incidents: Path;
  readonly fields: ReadonlyMap<Field, Read>;
  readonly components: Path | undefined;
  readonly updates: Path | undefined;
  readonly updateFields: ReadonlyMap<UpdateField, Read>;
  /** An address with `{id}` in it, where `url` is no path. */
  readonly permalink: string | undefined;
}

/** Throws a Fault (CONFIG) for options that cannot be read; the configuration says more of them. */
export function mappingOf(given: unknown): Mapping {
  const { success, data: options, error } = JsonOptions.safeParse(given ?? {});
  if (!success) throw new Fault('CONFIG', `platform "json" needs "options": ${firstOf(error)}`);
  const { components, updates, url } = options;
  const permalink = url !== undefined && /^(?:https?:\/\/|\/)/i.test(url) ? url : undefined;
  return {
    options,
    incidents: pathOf(options.incidents),
    fields: readsOf(FIELDS, permalink === undefined ? options : { ...options, url: undefined }),
    components: components === undefined ? undefined : pathOf(components),
    updates: updates === undefined ? undefined : pathOf(updates.path),
    updateFields: readsOf(UPDATE_FIELDS, updates ?? {}),
    permalink,
  };
}

function firstOf({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }) {
  const [issue] = issues;
  return [issue?.path.map(String).join('.'), issue?.message].filter(Boolean).join(': ');
}

function readsOf<Name extends string>(
  names: readonly Name[],
  paths: Readonly<Partial<Record<Name, string | undefined>>>,
): ReadonlyMap<Name, Read> {
  const reads = new Map<Name, Read>();
  for (const name of names) {
    const path = paths[name];
    if (path !== undefined) reads.set(name, readOf(path));
  }
  return reads;
}

function readOf(text: string): Read {
  if (text === KEY) return ({ key }) => key;
  const path = pathOf(text);
  return (from) => first(from, path);
}

/** The options were checked: what is no path does not come here. */
function pathOf(text: string): Path {
  return parsePath(text) ?? [];
}
