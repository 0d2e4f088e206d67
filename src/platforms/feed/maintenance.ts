import type { Group } from './groups.ts';

const MAINTENANCE =
  /\bmaintenances?\b|\bwartung|\bmantenimiento\b|\bmanuten[cç][aã]o\b|メンテナンス|维护/i;
/** "Errors after last night's maintenance" is none. */
const CAUSE =
  /\b(?:after|during|following|since|due to|caused by|because of|post)[ -](?:\S+ ){0,4}maintenance/i;

/** Whether its title calls an incident a maintenance, or the place where it is filed does. */
export function isCalledMaintenance(group: Group): boolean {
  const titles = group.members.map(({ item }) => item.title);
  const isCalled = titles.some((title) => MAINTENANCE.test(title) && !CAUSE.test(title));
  return isCalled || isFiledAsMaintenance(group);
}

/** Whether an incident is filed among maintenances: by its address, or by a category. */
export function isFiledAsMaintenance({ url, members }: Group): boolean {
  const isThere = /\/(?:[a-z]+-)?maintenances?\//i.test(url ?? '');
  const categories = members.flatMap(({ item }) => item.categories);
  return isThere || categories.some((category) => MAINTENANCE.test(category));
}
