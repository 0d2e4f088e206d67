import type { Event, EventUpdate } from '../../core/event.ts';
import { CHANGES } from '../../core/event.ts';
import { isObject } from '../../core/isObject.ts';
import { TYPES } from '../../core/incident.ts';

/** What `core/recall.ts` reads of an event and of an update. */
const TEXTS = [
  'id',
  'type',
  'change',
  'provider',
  'incident_id',
  'updated_at',
  'status',
  'impact',
  'name',
  'created_at',
  'observed_at',
] as const satisfies readonly (keyof Event)[];
const TEXTS_OR_NOTHING = [
  'url',
  'started_at',
  'resolved_at',
  'scheduled_for',
  'scheduled_until',
  'via',
] as const satisfies readonly (keyof Event)[];
const UPDATE_TEXTS = [
  'id',
  'status',
  'message',
  'created_at',
  'updated_at',
] as const satisfies readonly (keyof EventUpdate)[];

/**
 * The event that a line holds, or null. Lenient, so that files of other versions are read too: only
 * what is read of it must be there, and words need not be known.
 */
export function eventIn(line: string): Event | null {
  const value = parsed(line);
  return isEvent(value) ? value : null;
}

/** Whether a value is an event, in the same sense. */
export function isEvent(value: unknown): value is Event {
  if (!isObject(value) || !TEXTS.every((key) => typeof value[key] === 'string')) return false;
  const { components, updates } = value;
  return (
    TEXTS_OR_NOTHING.every((key) => value[key] == null || typeof value[key] === 'string') &&
    isListOf(components, (name) => typeof name === 'string') &&
    isListOf(updates, isUpdate)
  );
}

function isUpdate(value: unknown): boolean {
  return isObject(value) && UPDATE_TEXTS.every((key) => typeof value[key] === 'string');
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
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
