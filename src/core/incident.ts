/** What an incident's status may be, in the order in which an incident usually goes through them. */
export const INCIDENT_STATUSES = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
] as const;
/** What a maintenance's status may be, in order. */
export const MAINTENANCE_STATUSES = ['scheduled', 'in_progress', 'verifying', 'completed'] as const;
/** What a component's status may be, from good to bad. */
export const COMPONENT_STATUSES = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
] as const;
export const TYPES = ['incident', 'maintenance', 'component'] as const;
/** `unknown` means that the source does not say, and is never told as a change. */
export const IMPACTS = ['none', 'minor', 'major', 'critical', 'maintenance', 'unknown'] as const;

export type Type = (typeof TYPES)[number];
export type Impact = (typeof IMPACTS)[number];
export type Status =
  | (typeof INCIDENT_STATUSES)[number]
  | (typeof MAINTENANCE_STATUSES)[number]
  | (typeof COMPONENT_STATUSES)[number];

/** A part of a vendor's product. Names are not unique on real pages, ids are. */
export interface Component {
  readonly id: string;
  /** `group / name` where the component is grouped. */
  readonly name: string;
}

/** One message of an incident's log. Times are epoch milliseconds. */
export interface Update {
  readonly id: string;
  readonly status: Status;
  /** Plain text; empty when the source does not carry the text, which is never told as an edit. */
  readonly message: string;
  readonly createdAt: number;
  /** The time a person sees on the page; it may be backdated. */
  readonly displayAt: number;
  readonly updatedAt: number;
}

/** In place of a component's `updatedAt`: the source does not say when it changed. */
export const UNSAID = 0;

/** An incident as one source shows it at one moment. Times are epoch milliseconds. */
export interface Incident {
  readonly id: string;
  readonly type: Type;
  readonly name: string;
  readonly status: Status;
  readonly impact: Impact;
  /** null when the source does not say which components are affected. */
  readonly components: readonly Component[] | null;
  readonly url: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly startedAt: number | null;
  readonly resolvedAt: number | null;
  /** When a maintenance is planned; null for all else. */
  readonly scheduledFor: number | null;
  readonly scheduledUntil: number | null;
  /** Oldest first. A source that shows only the newest one gives just that. */
  readonly updates: readonly Update[];
}

const CLOSED: ReadonlySet<Status> = new Set(['resolved', 'postmortem', 'completed', 'operational']);

/** Whether nothing more is expected of an incident; it follows the status and nothing else. */
export function isClosed(status: Status): boolean {
  return CLOSED.has(status);
}
