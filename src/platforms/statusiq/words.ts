import type { Impact, Status } from '../../core/incident.ts';
import { impactOfComponent, isMaintenanceStatus, statusOf } from '../words.ts';
import type { ComponentStatus } from '../words.ts';

type Text = string | null | undefined;

const STATES: ReadonlyMap<string, string> = new Map([
  ['10', 'investigating'], // Acknowledged.
  ['11', 'investigating'],
  ['12', 'identified'],
  ['13', 'monitoring'],
  ['14', 'resolved'],
  ['21', 'scheduled'],
  ['22', 'in_progress'],
  ['23', 'verifying'],
  ['24', 'completed'],
]);

const CODES: ReadonlyMap<string, ComponentStatus> = new Map([
  ['1', 'operational'],
  ['2', 'operational'], // Informational: something is said of it, but nothing is wrong.
  ['3', 'degraded_performance'],
  ['4', 'under_maintenance'],
  ['5', 'partial_outage'],
  ['6', 'major_outage'],
]);

/** The status that the code of an update means; undefined for a code nobody knows. */
export function stateOf(type: 'incident' | 'maintenance', code: Text): Status | undefined {
  return statusOf(type, STATES.get(code ?? ''));
}

/** Whether a code is of an update that only maintenances have. */
export function isOfMaintenance(code: Text): boolean {
  return isMaintenanceStatus(STATES.get(code ?? ''));
}

/** The status that a component's code means; undefined for a code nobody knows. */
export function codeStatusOf(code: Text): ComponentStatus | undefined {
  return CODES.get(code ?? '');
}

/** How bad an incident of this severity is. */
export function severityOf(code: Text): Impact {
  const status = codeStatusOf(code);
  return status === undefined ? 'unknown' : impactOfComponent(status);
}
