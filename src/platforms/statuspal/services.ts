import * as z from 'zod';
import { Text, list } from '../raw.ts';

const RawService = z
  .object({
    id: Text,
    name: Text,
    current_incident_type: Text,
    children: list(z.unknown().optional()),
  })
  .catch({});

/** A service of a page. */
export interface Service {
  readonly id: string;
  /** `parent / child`. */
  readonly name: string;
  /** The type of the worst that it is affected by. */
  readonly type: string | null;
  readonly isGroup: boolean;
}

/** Deeper than this no page nests its services. */
const DEEPEST = 8;

/** A page's services, each before those that it contains. */
export function servicesIn(items: readonly unknown[], group = '', depth = 0): readonly Service[] {
  if (depth === DEEPEST) return [];
  return items.flatMap((item) => {
    const { id, name: own, current_incident_type: type, children } = RawService.parse(item);
    if (!id) return [];
    const name = [group, own?.trim()].filter(Boolean).join(' / ');
    const within = servicesIn(children ?? [], name, depth + 1);
    return [{ id, name, type: type ?? null, isGroup: within.length > 0 }, ...within];
  });
}

/** The names of services by their ids. */
export function namesOf(items: readonly unknown[]): ReadonlyMap<string, string> {
  return new Map(servicesIn(items).map(({ id, name }) => [id, name]));
}
