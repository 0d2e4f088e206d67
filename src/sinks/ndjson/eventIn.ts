import type { Event } from '../../core/event.ts';
import { CHANGES } from '../../core/event.ts';
import { TYPES } from '../../core/incident.ts';

const TEXTS = ['id', 'provider', 'incident_id', 'updated_at', 'status'] as const;

/** The event that a line holds, or null; lenient, so that files of other versions are read too. */
export function eventIn(line: string): Event | null {
  const value = parsed(line);
  return isEvent(value) ? value : null;
}

function isEvent(value: unknown): value is Event {
  if (!isRecord(value) || !TEXTS.every((key) => typeof value[key] === 'string')) return false;
  const { updates } = value;
  return (
    Array.isArray(updates) &&
    updates.every((update) => isRecord(update) && typeof update['id'] === 'string')
  );
}

/** Whether a line broke off somewhere and was the beginning of an event's line. */
export function beginsEvent(line: string): boolean {
  if (parsed(line) !== undefined) return false;
  const head = '{"id":"';
  if (line.length <= head.length) return head.startsWith(line);
  const id = /^\{"id":"(?:[^"\\]|\\.)*/u.exec(line)?.[0];
  if (id === undefined) return false;
  const rest = line.slice(id.length);
  return rest === '\\' || openings().some((opening) => agree(rest, opening));
}

/** undefined for what is no JSON. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function openings(): string[] {
  return TYPES.flatMap((type) =>
    CHANGES.map((change) => `","type":"${type}","change":"${change}","provider":"`),
  );
}

/** Whether the shorter text is how the longer one begins. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
