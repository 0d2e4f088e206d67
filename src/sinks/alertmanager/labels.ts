import * as z from 'zod';
import type { Event } from '../../core/event.ts';
import { plainLine } from '../plain.ts';
import { urgencyOf } from '../urgency.ts';

/** What an alert is known by; two alerts with the same labels are one. */
export type LabelSet = Readonly<Record<string, string>>;

/** The labels that an incident gives. */
const OWN = new Set(['alertname', 'provider', 'incident_id', 'severity', 'type']);

/** Names as all versions take them: https://prometheus.io/docs/concepts/data_model/ */
export const Labels = z.record(
  z
    .string()
    .regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/, { error: 'must be letters, digits and "_"' })
    .refine((name) => !OWN.has(name), { error: 'is given by the incident itself' }),
  z.string().min(1, { error: 'is empty' }),
);

/** The labels of an incident's alert. */
export function labelsOf(event: Event, more: LabelSet): LabelSet {
  return {
    ...more,
    alertname: 'StatusPageIncident',
    provider: event.provider,
    incident_id: valueOf(event.incident_id),
    severity: urgencyOf(event),
    type: event.type,
  };
}

/** Any text that is Unicode; half a character is not. */
export function valueOf(text: string): string {
  return plainLine(text).toWellFormed();
}
