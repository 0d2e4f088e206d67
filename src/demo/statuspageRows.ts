import type { PageComponent, PageGroup, PageIncident, PageUpdate } from './model.ts';
import type { Vendor } from './vendor.ts';
import { inZone } from './zone.ts';

/** The rows that a list shows: newest first by creation, cut to the window. */
export function newestFirst(
  vendor: Vendor,
  kind: PageIncident['kind'],
  window: number,
): PageIncident[] {
  const rows = vendor.state.incidents.filter((incident) => incident.kind === kind).toReversed();
  return rows.sort((a, b) => b.createdAt - a.createdAt).slice(0, window);
}

export function incidentRow(vendor: Vendor, incident: PageIncident): object {
  return { ...commonRow(vendor, incident), reminder_intervals: null };
}

export function maintenanceRow(vendor: Vendor, maintenance: PageIncident): object {
  return {
    ...commonRow(vendor, maintenance),
    scheduled_for: timeOrNull(vendor, maintenance.scheduledFor),
    scheduled_until: timeOrNull(vendor, maintenance.scheduledUntil),
  };
}

export function componentRow(vendor: Vendor, component: PageComponent): object {
  return {
    id: component.id,
    name: component.name,
    status: component.status,
    created_at: time(vendor, component.createdAt),
    updated_at: time(vendor, component.updatedAt),
    position: vendor.state.components.indexOf(component) + 1,
    description: null,
    showcase: true,
    start_date: new Date(component.createdAt).toISOString().slice(0, 10),
    group_id: component.group,
    page_id: vendor.pageId,
    group: false,
    only_show_if_degraded: false,
  };
}

export function groupRow(vendor: Vendor, group: PageGroup, position: number): object {
  const members = vendor.state.components.filter((component) => component.group === group.id);
  return {
    id: group.id,
    name: group.name,
    status: 'operational',
    created_at: time(vendor, group.createdAt),
    updated_at: time(vendor, group.createdAt),
    position,
    description: null,
    showcase: false,
    start_date: null,
    group_id: null,
    page_id: vendor.pageId,
    group: true,
    only_show_if_degraded: false,
    components: members.map(({ id }) => id),
  };
}

function commonRow(vendor: Vendor, incident: PageIncident): object {
  const linked = new Set(incident.components);
  return {
    id: incident.id,
    name: incident.name,
    status: incident.status,
    created_at: time(vendor, incident.createdAt),
    updated_at: time(vendor, incident.updatedAt),
    monitoring_at: timeOrNull(vendor, incident.monitoringAt),
    resolved_at: timeOrNull(vendor, incident.resolvedAt),
    impact: incident.impact,
    shortlink: `${vendor.state.shortlinks}/${incident.code}`,
    started_at: time(vendor, incident.startedAt),
    page_id: vendor.pageId,
    incident_updates: incident.updates.map((one) => updateRow(vendor, incident, one)).toReversed(),
    components: vendor.state.components
      .filter(({ id }) => linked.has(id))
      .map((component) => componentRow(vendor, component)),
  };
}

function updateRow(vendor: Vendor, incident: PageIncident, update: PageUpdate): object {
  return {
    id: update.id,
    status: update.status,
    body: update.body,
    incident_id: incident.id,
    created_at: time(vendor, update.createdAt),
    updated_at: time(vendor, update.updatedAt),
    display_at: time(vendor, update.displayAt),
    affected_components: effectRows(vendor, update),
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  };
}

function effectRows(vendor: Vendor, { effects }: PageUpdate): object[] | null {
  if (effects.length === 0) return null;
  return effects.map(({ component, from, to }) => ({
    code: component,
    name: vendor.fullName(vendor.component(component), ' - '),
    old_status: from,
    new_status: to,
  }));
}

function timeOrNull(vendor: Vendor, at: number | null): string | null {
  return at === null ? null : time(vendor, at);
}

function time(vendor: Vendor, at: number): string {
  return inZone(vendor.instant(at), vendor.timeZone);
}
