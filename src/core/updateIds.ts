import { isoSecond } from './time.ts';

/**
 * Ids for updates that came without one: `<incident>@<second>`, and `#2`, `#3` … for the next ones
 * in the same second. Ask for them oldest first, and they stay when newer updates arrive.
 */
export function updateIds(incidentId: string): (createdAt: number) => string {
  const used = new Map<string, number>();
  return (createdAt) => {
    const id = `${incidentId}@${isoSecond(createdAt)}`;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
}

/** Whether an id is one of these: another source of the page may know the vendor's own. */
export function isDerived(id: string): boolean {
  return /@\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?:#\d+)?$/.test(id);
}
