import { RawPlace } from './schema.ts';

/** A component and where it stands on its page. */
export interface Place {
  readonly id: string;
  /** `group / name` where grouped. */
  readonly name: string;
  readonly status: string | null | undefined;
}

/** A page's components; a group is only a part of its components' names. */
export function placesOf(components: unknown): readonly Place[] {
  const raws = Array.isArray(components) ? components.map((one) => RawPlace.parse(one)) : [];
  return raws.flatMap((raw) =>
    raw.components
      ? raw.components.flatMap((one) => placeOf(one, raw.name?.trim()))
      : placeOf(raw, undefined),
  );
}

function placeOf(
  { id, name, status }: Pick<RawPlace, 'id' | 'name' | 'status'>,
  group: string | undefined,
): readonly Place[] {
  const own = name?.trim();
  if (!id || !own) return [];
  return [{ id, name: group ? `${group} / ${own}` : own, status }];
}
