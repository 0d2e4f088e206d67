import type { Status } from '../core/incident.ts';
import { isClosed } from '../core/incident.ts';
import { type PageIncident, type PageUpdate, STATUS_OF_IMPACT } from './model.ts';
import type { Vendor } from './vendor.ts';

const WINDOW = 50;
const NATIVE_STATUS: Readonly<Partial<Record<Status, string>>> = {
  scheduled: 'maintenance_scheduled',
  in_progress: 'maintenance_in_progress',
  verifying: 'maintenance_in_progress',
  completed: 'maintenance_complete',
  major_outage: 'full_outage',
  postmortem: 'resolved',
};

/** Incidents and maintenances in one list, newest first. */
export function newestRows(vendor: Vendor): PageIncident[] {
  const rows = vendor.state.incidents.toReversed();
  return rows.sort((a, b) => b.createdAt - a.createdAt).slice(0, WINDOW);
}

/** Whether a row still belongs to the summary. */
export function isOpen(row: PageIncident): boolean {
  return !isClosed(row.status);
}

/** An incident or a maintenance as the native API has it: updates oldest first. */
export function incidentRow(vendor: Vendor, row: PageIncident): object {
  return {
    updates: row.updates.map((update) => updateRow(vendor, row, update)),
    component_impacts: row.components.map((component, index) => ({
      ...span(vendor, row),
      id: impactId(row, index),
      component_id: component,
      status_page_incident_id: row.id,
      status: worst(row),
    })),
    status_summaries: [{ ...span(vendor, row), worst_component_status: worst(row) }],
    published_at: time(vendor, row.createdAt),
    id: row.id,
    status_page_id: vendor.pageId,
    name: row.name,
    status: native(row.status),
    affected_components: row.components.map((component) => ({
      component_id: component,
      status: worst(row),
      current_status: native(vendor.component(component).status),
    })),
    type: row.kind,
  };
}

function updateRow(vendor: Vendor, row: PageIncident, update: PageUpdate): object {
  const maintenance = row.kind === 'maintenance';
  return {
    published_at: time(vendor, update.displayAt),
    id: update.id,
    message_string: update.body,
    to_status: native(update.status),
    component_statuses: update.effects.map(({ component, to }) => ({
      component_id: component,
      status: maintenance ? 'under_maintenance' : native(to),
    })),
    automated_update: false,
  };
}

/** An end is given once there is one; a maintenance has its plan. */
function span(vendor: Vendor, row: PageIncident): object {
  const start = row.scheduledFor ?? row.startedAt;
  const end = row.scheduledUntil ?? (isClosed(row.status) ? row.resolvedAt : null);
  const from = { start_at: time(vendor, start) };
  return end === null ? from : { ...from, end_at: time(vendor, end) };
}

function worst(row: PageIncident): string {
  return native(STATUS_OF_IMPACT[row.impact]);
}

/** Made from the incident's id, so that it stays the same from read to read. */
function impactId(row: PageIncident, index: number): string {
  return `${row.id.slice(0, 24)}${String(index).padStart(2, '0')}`;
}

function native(status: Status): string {
  return NATIVE_STATUS[status] ?? status;
}

function time(vendor: Vendor, at: number): string {
  return new Date(vendor.instant(at)).toISOString();
}
