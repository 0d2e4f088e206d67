import {
  COMPONENT_STATUSES,
  IMPACTS,
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
} from '../core/incident.ts';
import type { Impact, Status } from '../core/incident.ts';

const MAINTENANCE: ReadonlySet<string> = new Set(MAINTENANCE_STATUSES);
const KNOWN: Readonly<Record<'incident' | 'maintenance', ReadonlyMap<string, Status>>> = {
  incident: new Map(INCIDENT_STATUSES.map((status) => [status, status])),
  // An outage that its vendor calls a maintenance goes on in the words of outages.
  maintenance: new Map<string, Status>([
    ...MAINTENANCE_STATUSES.map((status) => [status, status] as const),
    ['investigating', 'in_progress'],
    ['identified', 'in_progress'],
    ['monitoring', 'verifying'],
    ['resolved', 'completed'],
    ['postmortem', 'completed'],
  ]),
};

const COMPONENT: ReadonlySet<string> = new Set(COMPONENT_STATUSES);
const KNOWN_IMPACTS: ReadonlySet<string> = new Set(IMPACTS);
const BY_COMPONENT = {
  operational: 'none',
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
  under_maintenance: 'maintenance',
} as const satisfies Record<ComponentStatus, Impact>;

export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];
type Text = string | null | undefined;

/** What a word nobody knows is taken for. */
export const OPEN = { incident: 'investigating', maintenance: 'scheduled' } as const;

/** Whether a status is one that only maintenances have. */
export function isMaintenanceStatus(word: Text): boolean {
  return MAINTENANCE.has(word ?? '');
}

/** The status a vendor's word means; undefined for a word nobody knows. */
export function statusOf(type: 'incident' | 'maintenance', word: Text): Status | undefined {
  return KNOWN[type].get(word ?? '');
}

/** The impact a vendor's word means; `unknown` for a word nobody knows. */
export function impactOf(word: Text): Impact {
  return isImpact(word) ? word : 'unknown';
}

/** The status of a component; undefined for a word nobody knows. */
export function componentStatusOf(word: Text): ComponentStatus | undefined {
  return isComponentStatus(word) ? word : undefined;
}

/** How bad it is for a component to be in this status. */
export function impactOfComponent(status: ComponentStatus): Impact {
  return BY_COMPONENT[status];
}

function isImpact(word: Text): word is Impact {
  return KNOWN_IMPACTS.has(word ?? '');
}

function isComponentStatus(word: Text): word is ComponentStatus {
  return COMPONENT.has(word ?? '');
}
