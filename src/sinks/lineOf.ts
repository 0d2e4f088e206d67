import type { Event, EventUpdate } from '../core/event.ts';
import { safeJson } from './safeJson.ts';

const lines = new WeakMap<Event, string>();

/** The event as one NDJSON line, `\n` included, keys in the contract's order; made once per event. */
export function lineOf(event: Event): string {
  const known = lines.get(event);
  if (known !== undefined) return known;
  const line = `${safeJson(inOrder(event))}\n`;
  lines.set(event, line);
  return line;
}

function inOrder(event: Event) {
  return {
    id: event.id,
    type: event.type,
    change: event.change,
    provider: event.provider,
    provider_name: event.provider_name,
    incident_id: event.incident_id,
    updated_at: event.updated_at,
    status: event.status,
    impact: event.impact,
    name: event.name,
    message: event.message,
    components: event.components,
    url: event.url,
    created_at: event.created_at,
    started_at: event.started_at,
    resolved_at: event.resolved_at,
    scheduled_for: event.scheduled_for,
    scheduled_until: event.scheduled_until,
    observed_at: event.observed_at,
    changed: event.changed,
    updates: event.updates.map(updateInOrder),
    via: event.via,
  } satisfies Record<keyof Event, unknown>;
}

function updateInOrder(update: EventUpdate) {
  return {
    id: update.id,
    status: update.status,
    message: update.message,
    created_at: update.created_at,
    updated_at: update.updated_at,
    display_at: update.display_at,
    edited: update.edited,
  } satisfies Record<keyof EventUpdate, unknown>;
}
