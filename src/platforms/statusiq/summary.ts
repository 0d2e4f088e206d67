import type { Answer } from '../../core/ask.ts';
import { isObject } from '../../core/isObject.ts';
import { badBody, readJson } from '../json.ts';
import { RawDay, RawIncident, RawRow } from './schema.ts';

/** What a page tells. */
export interface Summary {
  readonly active: readonly RawIncident[];
  /** Those of the last days. */
  readonly resolved: readonly RawIncident[];
  readonly components: readonly NamedComponent[];
}

export interface NamedComponent {
  readonly id: string | null | undefined;
  /** `group / name`, as incidents can name it as well; '' without a name of its own. */
  readonly name: string;
  readonly code: string | null | undefined;
}

/** Whether a body is a page's summary; both lists are there when they are empty. */
export function isSummary(body: unknown): body is Envelope {
  if (!isObject(body) || !isObject(body['data'])) return false;
  const { current_status: rows, active_incident_details: active } = body['data'];
  return Array.isArray(rows) && Array.isArray(active);
}

/** Reads a page's summary. Throws a Fault (BAD_BODY) for all else. */
export function openSummary(answer: Answer): Summary {
  const body = readJson(answer);
  if (!isSummary(body)) throw badBody(answer, 'answered JSON that is not StatusIQ’s summary');
  const { current_status: rows, active_incident_details: active, ...rest } = body.data;
  const days = rest.resolved_incident_details;
  return {
    active: active.map((item) => RawIncident.parse(item)),
    resolved: (Array.isArray(days) ? days : []).flatMap(
      (day) => RawDay.parse(day).grp_by_incidents_list ?? [],
    ),
    components: rows.flatMap((row) => componentsOf(RawRow.parse(row))),
  };
}

/** A component's name with its group's, if it is in one. */
export function nameOf(own: string | null | undefined, group: string | null | undefined): string {
  const name = own?.trim() ?? '';
  const prefix = group?.trim() ?? '';
  return prefix && name && prefix !== name ? `${prefix} / ${name}` : name;
}

interface Envelope {
  readonly data: {
    readonly current_status: readonly unknown[];
    readonly active_incident_details: readonly unknown[];
    readonly resolved_incident_details?: unknown;
  };
}

/** The components of a group, or the one that is in none. */
function componentsOf(row: RawRow): readonly NamedComponent[] {
  const group = row.componentgroup_display_name;
  const inside = row.componentgroup_components ?? [];
  const all = row.enc_component_id && inside.length === 0 ? [row] : inside;
  return all.map((one) => ({
    id: one.enc_component_id,
    name: nameOf(one.display_name, group),
    code: one.component_status,
  }));
}
