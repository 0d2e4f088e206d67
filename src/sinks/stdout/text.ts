import { styleText } from 'node:util';
import type { Event, EventUpdate } from '../../core/event.ts';
import type { Status } from '../../core/incident.ts';
import { isClosed } from '../../core/incident.ts';
import { componentsInWords, inWords, isOverUnsaid, statusInWords } from '../inWords.ts';
import { localTime, localWindow } from '../localTime.ts';
import { plainLine, plainLines } from '../plain.ts';
import { colorOf } from './severity.ts';

/** How events are put before people. */
export interface TextOptions {
  readonly color: boolean;
  /** IANA name; the process's own zone when there is none. */
  readonly timeZone?: string | undefined;
  /** Adds the incident's title and link. */
  readonly verbose?: boolean | undefined;
}

/** What one block tells: an update, or what became of the incident. */
interface Told {
  readonly at: string;
  readonly status: Status;
  readonly message: string;
  readonly mark: string;
}

const CONTINUED = ' '.repeat('Message: '.length);

/** The event as people read it: one block per update, oldest first, each ended by an empty line. */
export function textOf(event: Event, options: TextOptions): string {
  return toldBy(event, options.timeZone)
    .map((told) => blockOf(event, told, options))
    .join('');
}

function toldBy(event: Event, timeZone: string | undefined): Told[] {
  if (event.updates.length === 0) return [toldWithoutUpdate(event, timeZone)];
  const reopening = event.updates.find((update) => !update.edited && !isClosed(update.status));
  return event.updates.map((update) => ({
    at: update.display_at ?? update.created_at,
    status: update.status,
    message: update.message,
    mark: markOf(event, update, reopening),
  }));
}

function toldWithoutUpdate(event: Event, timeZone: string | undefined): Told {
  const { change, status } = event;
  const plainNews = change === 'opened' || change === 'updated' || change === 'resolved';
  return {
    at: change === 'removed' || isOverUnsaid(event) ? event.observed_at : event.updated_at,
    status,
    message: inWords(event, timeZone),
    mark: plainNews ? '' : ` (${change})`,
  };
}

function markOf(event: Event, update: EventUpdate, reopening: EventUpdate | undefined): string {
  if (update.edited) return ' (edited)';
  if (event.change === 'reopened') return update === reopening ? ' (reopened)' : '';
  return event.change === 'touched' || event.change === 'removed' ? ` (${event.change})` : '';
}

function blockOf(event: Event, told: Told, { color, timeZone, verbose }: TextOptions): string {
  const word = statusInWords(told.status);
  const shade = colorOf(event, told.status);
  return [
    `[${localTime(told.at, timeZone)}] Product: ${productOf(event)}`,
    `Status: ${color ? styleText(shade, word, { validateStream: false }) : word}${told.mark}`,
    `Message: ${messageOf(event, told, timeZone)}`,
    ...(verbose ? detailsOf(event) : []),
    '\n',
  ].join('\n');
}

function productOf(event: Event): string {
  const named = componentsInWords(event.components.map(plainLine).filter(Boolean));
  return `${plainLine(event.provider_name)} - ${named || plainLine(event.name)}`;
}

function messageOf(event: Event, told: Told, timeZone: string | undefined): string {
  const lines = plainLines(told.message);
  const said = lines.length > 0 ? lines : [plainLine(event.name)];
  return [...planOf(event, told, timeZone), ...said].join(`\n${CONTINUED}`).trimStart();
}

function planOf(event: Event, told: Told, timeZone: string | undefined): string[] {
  if (event.type !== 'maintenance' || isClosed(told.status) || !event.scheduled_for) return [];
  if (event.updates.length === 0 && told.mark !== '') return [];
  return [`Planned: ${localWindow(event.scheduled_for, event.scheduled_until ?? null, timeZone)}`];
}

function detailsOf(event: Event): string[] {
  const impact = event.impact === 'unknown' ? '' : ` (${event.impact.toUpperCase()})`;
  const incident = `Incident: ${plainLine(event.name)}${impact}`;
  return event.url === null ? [incident] : [incident, `Link: ${plainLine(event.url)}`];
}
