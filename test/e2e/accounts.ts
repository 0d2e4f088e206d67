import { expect } from 'vitest';
import type { Event } from '../../src/core/event.ts';
import type { Vendor } from '../../src/demo/vendor.ts';

/** What happened and to which incident, in the order in which it was told. */
export function changes(events: readonly Event[]): string[] {
  return events.map(({ change, name }) => `${change} ${name}`);
}

/** Every update that events tell, with its text: `incident/update: text`. */
export function updatesIn(events: readonly Event[]): string[] {
  return events.flatMap((event) =>
    event.updates.map(({ id, message }) => `${event.incident_id}/${id}: ${message}`),
  );
}

/** Every update that a vendor's page shows now, in the same form. */
export function updatesOn({ state }: Vendor): string[] {
  return state.incidents.flatMap(({ id, updates }) =>
    updates.map((update) => `${id}/${update.id}: ${update.body}`),
  );
}

/** No event twice, and no update with the same text twice. */
export function expectNothingTwice(events: readonly Event[]): void {
  expect(repeated(events.map(({ id }) => id))).toEqual([]);
  expect(repeated(updatesIn(events))).toEqual([]);
}

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.has(text) || !seen.add(text));
}

/** The updates that a vendor's page shows now and events do not tell. */
export function untold(vendor: Vendor, events: readonly Event[]): string[] {
  const told = new Set(updatesIn(events));
  return updatesOn(vendor).filter((update) => !told.has(update));
}
