import { isClosed, type Status } from '../core/incident.ts';
import type { Endpoint, Endpoints, Place, Render } from './endpoint.ts';
import { indicator } from './indicator.ts';
import type { PageIncident } from './model.ts';
import { statuspageAtom } from './statuspageAtom.ts';
import {
  componentRow,
  groupRow,
  incidentRow,
  maintenanceRow,
  newestFirst,
} from './statuspageRows.ts';
import type { Vendor } from './vendor.ts';
import { inZone } from './zone.ts';

type Filter = (incident: PageIncident) => boolean;

/** The endpoints of Statuspage's public API, with the fields and the windows of real pages. */
export const STATUSPAGE: Endpoints = {
  '/api/v2/summary.json': json((vendor) => ({
    components: components(vendor),
    incidents: incidents(vendor, isOpen),
    scheduled_maintenances: maintenances(vendor, isOpen),
    status: indicator(vendor),
  })),
  '/api/v2/status.json': json((vendor) => ({ status: indicator(vendor) })),
  '/api/v2/components.json': json((vendor) => ({ components: components(vendor) })),
  '/api/v2/incidents.json': json((vendor) => ({ incidents: incidents(vendor) })),
  '/api/v2/incidents/unresolved.json': json((vendor) => ({ incidents: incidents(vendor, isOpen) })),
  '/api/v2/scheduled-maintenances.json': planned(() => true),
  '/api/v2/scheduled-maintenances/upcoming.json': planned(has('scheduled')),
  '/api/v2/scheduled-maintenances/active.json': planned(has('in_progress', 'verifying')),
  '/history.atom': { type: 'application/atom+xml; charset=utf-8', tail: statuspageAtom },
};

function json(tail: Render<object>): Endpoint {
  return { type: 'application/json; charset=utf-8', head, tail };
}

function planned(filter: Filter): Endpoint {
  return json((vendor) => ({ scheduled_maintenances: maintenances(vendor, filter) }));
}

function head(vendor: Vendor, place: Place): object {
  return {
    page: {
      id: vendor.pageId,
      name: vendor.name,
      url: place.url,
      time_zone: vendor.timeZone,
      updated_at: inZone(vendor.state.updatedAt, vendor.timeZone),
    },
  };
}

function isOpen(incident: PageIncident): boolean {
  return !isClosed(incident.status);
}

function has(...statuses: readonly Status[]): Filter {
  return ({ status }) => statuses.includes(status);
}

function incidents(vendor: Vendor, filter: Filter = () => true): object[] {
  return newestFirst(vendor, 'incident', 50)
    .filter(filter)
    .map((incident) => incidentRow(vendor, incident));
}

function maintenances(vendor: Vendor, filter: Filter): object[] {
  return newestFirst(vendor, 'maintenance', 50)
    .filter(filter)
    .map((maintenance) => maintenanceRow(vendor, maintenance));
}

/** Groups stand behind all others, as rows of the same list. */
function components(vendor: Vendor): object[] {
  const { components, groups } = vendor.state;
  return [
    ...components.map((component) => componentRow(vendor, component)),
    ...groups.map((group, index) => groupRow(vendor, group, components.length + index + 1)),
  ];
}
