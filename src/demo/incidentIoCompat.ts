import { isClosed } from '../core/incident.ts';
import type { Endpoint, Endpoints, Place, Render } from './endpoint.ts';
import { indicator } from './indicator.ts';
import type { PageIncident, PageUpdate } from './model.ts';
import { newestFirst } from './statuspageRows.ts';
import type { Vendor } from './vendor.ts';

/** Rows of a list and of the summary's components, as on real pages. */
const WINDOW = 25;

/** The Statuspage-compatible API of incident.io: fewer fields, 25 rows, no maintenances. */
export const COMPAT: Endpoints = {
  '/api/v2/summary.json': json((vendor) => ({
    status: indicator(vendor),
    components: components(vendor),
    ...ongoing(vendor),
  })),
  '/api/v2/status.json': json((vendor) => ({ status: indicator(vendor) })),
  '/api/v2/components.json': json((vendor) => ({ components: components(vendor) })),
  '/api/v2/incidents.json': json((vendor) => ({ incidents: incidents(vendor) })),
};

function json(tail: Render<object>): Endpoint {
  return { type: 'application/json; charset=utf-8', head, tail };
}

function head(vendor: Vendor, place: Place): object {
  return {
    page: {
      id: vendor.pageId,
      name: vendor.name,
      url: `${place.url}/`,
      updated_at: seconds(vendor.state.updatedAt),
    },
  };
}

/** The summary has no `incidents` at all when none is open. */
function ongoing(vendor: Vendor): object {
  const open = incidents(vendor, ({ status }) => !isClosed(status));
  return open.length > 0 ? { incidents: open } : {};
}

function incidents(vendor: Vendor, filter: (row: PageIncident) => boolean = () => true): object[] {
  return newestFirst(vendor, 'incident', WINDOW)
    .filter(filter)
    .map((row) => incidentRow(vendor, row));
}

function incidentRow(vendor: Vendor, row: PageIncident): object {
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    created_at: seconds(row.createdAt),
    updated_at: seconds(row.updatedAt),
    ...(row.resolvedAt !== null && { resolved_at: seconds(row.resolvedAt) }),
    impact: row.impact === 'critical' ? 'major' : row.impact,
    page_id: vendor.pageId,
    incident_updates: row.updates.map((update) => updateRow(vendor, row, update)).toReversed(),
  };
}

function updateRow(vendor: Vendor, row: PageIncident, update: PageUpdate): object {
  return {
    id: update.id,
    body: vendor.emptyBodies ? '' : update.body,
    created_at: seconds(update.createdAt),
    display_at: seconds(update.displayAt),
    incident_id: row.id,
    status: update.status,
    updated_at: seconds(update.updatedAt),
  };
}

function components(vendor: Vendor): object[] {
  return vendor.state.components.slice(0, WINDOW).map((component, position) => ({
    id: component.id,
    name: component.name,
    page_id: vendor.pageId,
    position,
    status: component.status,
    created_at: seconds(component.createdAt),
    updated_at: seconds(component.updatedAt),
  }));
}

function seconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
