import type { Impact, Status } from '../core/incident.ts';

/** Whose page a simulated vendor's page looks like. */
export type Style = 'statuspage' | 'incident-io';

/** A component of a simulated page. Times are epoch milliseconds, here and below. */
export interface PageComponent {
  readonly id: string;
  readonly name: string;
  /** The id of its group. */
  readonly group: string | null;
  status: Status;
  readonly createdAt: number;
  updatedAt: number;
}

/** A group of components. */
export interface PageGroup {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
}

/** What an update did to a component. */
export interface Effect {
  readonly component: string;
  readonly from: Status;
  readonly to: Status;
}

export interface PageUpdate {
  readonly id: string;
  /** What scripts and tests call it; never on the page. */
  readonly key: string | undefined;
  readonly status: Status;
  body: string;
  readonly createdAt: number;
  updatedAt: number;
  displayAt: number;
  readonly effects: readonly Effect[];
}

/** An incident or a maintenance of a simulated page. */
export interface PageIncident {
  readonly id: string;
  /** What scripts and tests call it; never on the page. */
  readonly key: string | undefined;
  readonly kind: 'incident' | 'maintenance';
  name: string;
  status: Status;
  impact: Impact;
  /** The code of its short link. */
  readonly code: string;
  readonly createdAt: number;
  updatedAt: number;
  readonly startedAt: number;
  monitoringAt: number | null;
  resolvedAt: number | null;
  scheduledFor: number | null;
  scheduledUntil: number | null;
  /** Ids. */
  components: string[];
  /** Oldest first. */
  updates: PageUpdate[];
}

/** All that a simulated page shows; plain data, so that it can be copied. */
export interface PageState {
  /** In its platform's form. */
  readonly pageId: string;
  updatedAt: number;
  /** Whether time stamps are shown without their milliseconds. */
  wholeSeconds: boolean;
  /** Where short links lead: `https://stspg.io` until the page moves. */
  shortlinks: string;
  readonly groups: PageGroup[];
  readonly components: PageComponent[];
  /** In the order of their creation, oldest first. */
  incidents: PageIncident[];
}

/** The component status that usually goes with an impact. */
export const STATUS_OF_IMPACT: Readonly<Record<Impact, Status>> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
  maintenance: 'under_maintenance',
  unknown: 'operational',
};
