import { isClosed } from '../../core/incident.ts';
import { EARLIEST_MS } from '../../core/time.ts';
import { epochOf } from '../epoch.ts';
import type { ComponentStatus } from '../words.ts';
import { RawChange } from './schema.ts';
import type { RawActive } from './schema.ts';
import { phaseStatusOf, stateOf } from './words.ts';

/** Where a component stands on a page, how it is, and since when it is there. */
export interface Place {
  readonly id: string;
  /** `section / name` where it stands in a section. */
  readonly name: string;
  readonly status: ComponentStatus;
  readonly since: number;
}

/** A page's components; what is hidden is left out. All are well but those that a change affects. */
export function placesOf({ page, active_changes: changes }: RawActive): readonly Place[] {
  const hidden = new Set(page.sections?.filter(({ hide_all: hide }) => hide).map(idOf));
  const sections = new Map(page.sections?.map((one) => [idOf(one), one.name?.trim()]));
  const statuses = statusesOf(changes);
  return page.components.flatMap((component) => {
    const { component_id: id, section_id: section, available_since_seconds: since } = component;
    const own = component.name?.trim();
    if (!id || !own || component.hide_all || hidden.has(section ?? '')) return [];
    const group = sections.get(section ?? '');
    return {
      id,
      name: group ? `${group} / ${own}` : own,
      status: statuses.get(id) ?? 'operational',
      since: epochOf(since, 1000) ?? EARLIEST_MS,
    };
  });
}

function idOf({ section_id: id }: { readonly section_id?: string | null | undefined }): string {
  return id ?? '';
}

const WORST_LAST: readonly ComponentStatus[] = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];

/** The worst that a change under way makes of each component; a word nobody knows is not well. */
function statusesOf(changes: readonly unknown[]): ReadonlyMap<string, ComponentStatus> {
  const worst = new Map<string, ComponentStatus>();
  const affected = changes
    .map((item) => RawChange.parse(item))
    .filter(isUnderWay)
    .flatMap((change) => change.affected_components ?? []);
  for (const { component_id: id, status: word } of affected) {
    const status = stateOf(word) ?? 'degraded_performance';
    const before = worst.get(id ?? '') ?? 'operational';
    if (WORST_LAST.indexOf(status) >= WORST_LAST.indexOf(before)) worst.set(id ?? '', status);
  }
  return worst;
}

function isUnderWay({ type, status: word }: RawChange): boolean {
  const status = phaseStatusOf(type === 'maintenance' ? 'maintenance' : 'incident', word);
  return status !== 'scheduled' && (status === undefined || !isClosed(status));
}
