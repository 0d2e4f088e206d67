import type { Component } from '../../core/incident.ts';
import type { RawIncident } from './schema.ts';

type Names = ReadonlyMap<string, string>;
interface Link {
  readonly id?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/**
 * Every component that an incident or one of its updates names, or null when it has no such
 * fields at all. Updates repeat a component's id as `code` (githubstatus.com, 2026-07-31) and its
 * name as `Group - Name`, which is why the incident's own list has the first word.
 */
export function linkedComponents(raw: RawIncident, names: Names): readonly Component[] | null {
  const lists = (raw.incident_updates ?? []).map((update) => update.affected_components);
  if (!raw.components && !lists.some(Boolean)) return null;
  const own = raw.components ?? [];
  const affected = lists
    .flatMap((list) => list ?? [])
    .map(({ code, name }) => ({ id: code, name }));
  return union([...own, ...affected], names);
}

function union(links: readonly Link[], names: Names): readonly Component[] {
  const byName = new Map(links.map((link) => [link.name ?? '', link.id ?? '']));
  const found = new Map<string, Component>();
  for (const link of links) {
    // Some mirrors cut the ids off one of the two lists; the other list may still have them.
    const id = link.id ?? (byName.get(link.name ?? '') || link.name);
    const name = names.get(id ?? '') ?? link.name?.trim();
    if (id && name && !found.has(id)) found.set(id, { id, name });
  }
  return [...found.values()];
}
