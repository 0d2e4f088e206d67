import { COMPAT } from './incidentIoCompat.ts';
import { incidentIoFeed } from './incidentIoFeed.ts';
import { isOpen, incidentRow, newestRows } from './incidentIoRows.ts';
import type { Endpoint, Endpoints, Render } from './endpoint.ts';
import type { PageComponent, PageGroup } from './model.ts';
import type { Vendor } from './vendor.ts';

/** Stands for the page's host in the paths of the native API. */
export const HOST = ':host';

const FEED: Endpoint = { type: 'application/atom+xml; charset=utf-8', tail: incidentIoFeed };

/**
 * The endpoints of an incident.io page: what the page itself calls, its feed and the
 * Statuspage-compatible API. Anything else, scheduled maintenances too, is a 404.
 */
export const INCIDENT_IO: Endpoints = {
  [`/proxy/${HOST}`]: native((vendor, place) => ({ summary: summary(vendor, place.url) })),
  [`/proxy/${HOST}/incidents`]: native((vendor) => ({
    incidents: newestRows(vendor).map((row) => incidentRow(vendor, row)),
  })),
  '/feed.atom': FEED,
  '/history.atom': FEED,
  ...COMPAT,
};

function native(tail: Render<object>): Endpoint {
  return { type: 'application/json; charset=utf-8', tail };
}

function summary(vendor: Vendor, url: string): object {
  const open = (kind: string) =>
    newestRows(vendor)
      .filter((row) => row.kind === kind && isOpen(row))
      .map((row) => incidentRow(vendor, row));
  return {
    id: vendor.pageId,
    name: vendor.name,
    subpath: vendor.id,
    public_url: `${url}/`,
    support_label: 'Report a problem',
    page_type: 'standalone',
    locale: 'en-US',
    expose_status_summary_api: false,
    affected_components: affected(vendor),
    components: vendor.state.components.map(({ id, name }) => ({
      id,
      name,
      status_page_id: vendor.pageId,
    })),
    ongoing_incidents: open('incident'),
    scheduled_maintenances: open('maintenance'),
    structure: { id: vendor.pageId, status_page_id: vendor.pageId, items: items(vendor) },
  };
}

function affected(vendor: Vendor): object[] {
  return vendor.state.components
    .filter(({ status }) => status !== 'operational')
    .map(({ id, status }) => ({
      component_id: id,
      status: status === 'major_outage' ? 'full_outage' : status,
    }));
}

/** Groups stand where their first component does. */
function items(vendor: Vendor): object[] {
  const { components, groups } = vendor.state;
  const shown = new Set<string>();
  return components.flatMap((component): object[] => {
    const group = groups.find(({ id }) => id === component.group);
    if (!group) return [{ component: componentItem(component) }];
    if (shown.has(group.id)) return [];
    shown.add(group.id);
    return [{ group: groupItem(group, components) }];
  });
}

function groupItem(group: PageGroup, components: readonly PageComponent[]): object {
  return {
    id: group.id,
    name: group.name,
    description: '',
    display_aggregated_uptime: true,
    hidden: false,
    components: components
      .filter((component) => component.group === group.id)
      .map((component) => componentItem(component)),
  };
}

function componentItem(component: PageComponent): object {
  return {
    component_id: component.id,
    name: component.name,
    description: '',
    data_available_since: new Date(component.createdAt).toISOString(),
    display_uptime: true,
    hidden: false,
  };
}
