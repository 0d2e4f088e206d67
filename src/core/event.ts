import type { Impact, Status, Type } from './incident.ts';

/** What happens to an incident from one revision told to the next. */
export const CHANGES = [
  'opened',
  'updated',
  'resolved',
  'reopened',
  'edited',
  'touched',
  'removed',
] as const;
/** `reminder`: nothing happened, a maintenance is about to begin; told to sinks that ask for it. */
export type Change = (typeof CHANGES)[number] | 'reminder';

/** An update as events carry it. Times are ISO 8601 in UTC with milliseconds. */
export interface EventUpdate {
  id: string;
  status: Status;
  message: string;
  created_at: string;
  updated_at: string;
  /** Only where it differs from `created_at`: the time the page shows. */
  display_at?: string;
  /** Whether this update was told before with another text. */
  edited: boolean;
}

/** One revision of one incident: one NDJSON line. Field names are the contract with users. */
export interface Event {
  /** `<provider>/<incident_id>/<updated_at to the second>/<digest>`, equal on every redelivery. */
  id: string;
  type: Type;
  change: Change;
  provider: string;
  provider_name: string;
  incident_id: string;
  updated_at: string;
  status: Status;
  impact: Impact;
  name: string;
  /** Text of the newest update, plain. */
  message: string;
  components: string[];
  url: string | null;
  created_at: string;
  started_at: string | null;
  resolved_at: string | null;
  /** Maintenances only. */
  scheduled_for?: string | null;
  /** Maintenances only. */
  scheduled_until?: string | null;
  observed_at: string;
  /** The fields that differ from the last revision told. */
  changed: string[];
  /** The updates not told before, or rewritten, oldest first. */
  updates: EventUpdate[];
  /** The source that answered, where it was not the platform's best. */
  via?: string;
}
