import type { Place } from '../../src/demo/endpoint.ts';
import { VendorContent } from '../../src/demo/content.ts';
import { Vendor, type VendorOptions } from '../../src/demo/vendor.ts';

export const START = Date.parse('2026-07-01T12:00:00.776Z');
export const PLACE: Place = { url: 'http://127.0.0.1:8080/acme', host: '127.0.0.1:8080' };

type Rows = [Row, Row, ...Row[]];

/** An object in a body, whichever it is: the fields that tests look at. */
export interface Row {
  id: string;
  name: string;
  body: string;
  group: boolean;
  group_id: string | null;
  created_at: string;
  updated_at: string;
  display_at: string;
  shortlink: string;
  indicator: string;
  status: string;
  to_status: string;
  message_string: string;
  component_id: string;
  component_statuses: Rows;
  component_impacts: Rows;
  status_summaries: Rows;
  affected_components: Rows;
  ongoing_incidents: Rows;
  incident_updates: Rows;
  updates: Rows;
  components: Rows;
  structure: { items: [{ group: Row }, { component: Row }] };
}

/** A body that is JSON. */
export interface Json {
  page: Row;
  status: Row;
  summary: Row;
  incidents: Rows;
  components: Rows;
  scheduled_maintenances: Rows;
}

/** A vendor with a clock that a test turns. */
export function acme(options: Partial<VendorOptions> = {}) {
  const clock = { at: START };
  const vendor = new Vendor({
    name: 'Acme',
    id: 'acme',
    style: 'statuspage',
    components: ['Storage / Uploads', 'Storage / Downloads', 'Console'],
    now: () => clock.at,
    ...options,
  });
  return { vendor, clock };
}

/** The text that a vendor's page has at this path, or undefined. */
export function textAt(vendor: Vendor, path: string): string | undefined {
  return new VendorContent(vendor).read(path, PLACE)?.bytes.toString();
}

export function jsonAt(vendor: Vendor, path: string): Json {
  const body: unknown = JSON.parse(textAt(vendor, path) ?? 'null');
  if (!isJson(body)) throw new Error(`${path} is not served`);
  return body;
}

function isJson(body: unknown): body is Json {
  return typeof body === 'object' && body !== null;
}

/** All keys of an object, in the order of the alphabet. */
export function keys(value: object): string[] {
  return Object.keys(value).sort();
}

/** The words of a text, in the order of the alphabet. */
export function words(text: string): string[] {
  return text.split(' ').sort();
}
