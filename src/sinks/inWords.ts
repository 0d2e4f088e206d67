import type { Event } from '../core/event.ts';
import type { Status } from '../core/incident.ts';
import { localTime, localWindow } from './localTime.ts';

const SHOWN_COMPONENTS = 3;

const COMPONENT_WORDS: Partial<Record<Status, string>> = {
  operational: 'is operational',
  degraded_performance: 'is degraded',
  partial_outage: 'has a partial outage',
  major_outage: 'has a major outage',
  under_maintenance: 'is under maintenance',
};

const SILENT: ReadonlySet<string> = new Set(['updated_at', 'observed_at', 'updates', 'url', 'via']);

/** What an event says that brings no update of its own: its text, else what changed, as a sentence. */
export function inWords(event: Event, timeZone?: string): string {
  if (event.change === 'reminder') return reminderInWords(event, timeZone);
  if (event.change === 'removed') return `the vendor removed this ${event.type} from its page`;
  if (isOverUnsaid(event)) return 'no longer listed among what is open';
  if (event.type === 'component') return event.message || componentInWords(event);
  if (event.change === 'touched') return 'the vendor touched this entry; nothing visible changed';
  if (event.change === 'edited') return changesInWords(event, timeZone);
  return event.message || event.name;
}

/** Some pages tell the end of an incident only by leaving it out. */
export function isOverUnsaid({ change, changed, updates }: Event): boolean {
  return change === 'resolved' && updates.length === 0 && changed.join() === 'status';
}

/** `A, B, C and 9 more`; names that occur twice are told once. */
export function componentsInWords(names: readonly string[]): string {
  const all = [...new Set(names)];
  if (all.length <= SHOWN_COMPONENTS + 1) return all.join(', ');
  const shown = all.slice(0, SHOWN_COMPONENTS).join(', ');
  return `${shown} and ${all.length - SHOWN_COMPONENTS} more`;
}

function componentInWords(event: Event): string {
  return `${event.name} ${COMPONENT_WORDS[event.status] ?? `is ${event.status}`}`;
}

function changesInWords(event: Event, timeZone: string | undefined): string {
  const words = event.changed
    .filter((field) => !SILENT.has(field))
    .map((field) => fieldInWords(event, field, timeZone));
  return [...new Set(words)].join('; ') || 'the vendor edited this entry';
}

function fieldInWords(event: Event, field: string, timeZone: string | undefined): string {
  switch (field) {
    case 'impact':
      return `impact is now ${event.impact.toUpperCase()}`;
    case 'status':
      return `status is now ${statusInWords(event.status)}`;
    case 'name':
      return `title is now ${event.name}`;
    case 'message':
      return `text is now ${event.message || 'empty'}`;
    case 'components':
      return `components are now ${componentsInWords(event.components) || 'none'}`;
    case 'scheduled_for':
    case 'scheduled_until':
      return planInWords(event, timeZone);
    case 'created_at':
      return timeInWords('it was posted', event.created_at, timeZone);
    case 'started_at':
      return timeInWords('it began', event.started_at, timeZone);
    case 'resolved_at':
      return timeInWords('it ended', event.resolved_at, timeZone);
    default:
      return `${field} changed`;
  }
}

/** `IN PROGRESS` for `in_progress`. */
export function statusInWords(status: Status): string {
  return status.replaceAll('_', ' ').toUpperCase();
}

function timeInWords(what: string, at: string | null, timeZone: string | undefined): string {
  return at === null ? `${what} at a time not told` : `${what} at ${localTime(at, timeZone)}`;
}

function reminderInWords({ scheduled_for, scheduled_until }: Event, zone?: string): string {
  if (!scheduled_for) return 'it is about to begin';
  return `it begins soon: ${localWindow(scheduled_for, scheduled_until ?? null, zone)}`;
}

function planInWords(
  { scheduled_for, scheduled_until }: Event,
  timeZone: string | undefined,
): string {
  return scheduled_for
    ? `it is now planned for ${localWindow(scheduled_for, scheduled_until ?? null, timeZone)}`
    : 'it is no longer planned for a given time';
}
