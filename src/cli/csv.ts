import type { Event } from '../core/event.ts';
import { visibleControls } from '../sinks/escapeControls.ts';

const COLUMNS = [
  'id',
  'observed_at',
  'provider',
  'provider_name',
  'type',
  'change',
  'status',
  'impact',
  'incident_id',
  'name',
  'message',
  'components',
  'url',
  'created_at',
  'updated_at',
  'started_at',
  'resolved_at',
  'scheduled_for',
  'scheduled_until',
] as const satisfies readonly (keyof Event)[];

/** The first line, which names the columns. */
export const csvHead = `${COLUMNS.join(',')}\r\n`;

/** An event as one record of CSV (RFC 4180). */
export function csvOf(event: Event): string {
  return `${COLUMNS.map((column) => cell(event[column])).join(',')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is kept from being one; controls are shown. */
function cell(value: string | readonly string[] | null | undefined): string {
  const text = visibleControls(typeof value === 'string' ? value : (value?.join('; ') ?? ''));
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
