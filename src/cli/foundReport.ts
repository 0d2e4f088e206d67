import { componentsInWords } from '../sinks/inWords.ts';
import { isoTime } from '../core/time.ts';
import { localTime } from '../sinks/localTime.ts';
import { plainLine } from '../sinks/plain.ts';
import { table } from './table.ts';
import type { Incident } from '../core/incident.ts';
import type { Inspection, Poll } from './inspect.ts';
import type { Listing } from './listing.ts';

const CADENCES = { always: 'at every poll', often: 'at every fifth poll', seldom: 'hourly' };

/** What was found out of a page, for people; as wide as their terminal. */
export function foundReport(found: Inspection, listing: Listing, row: unknown, width?: number) {
  const rows = [
    ['Page', [found.pageName, found.page.url].filter(Boolean).join(', ')],
    ['Platform', platformOf(found)],
    ...found.polls.map((poll, i) => [i === 0 ? 'Polls' : '', pollOf(poll)]),
    ...(found.fault === null ? readRows(listing) : []),
  ];
  const [first = [], ...more] = rows.map((cells) => cells.map(plainLine));
  const paste = `\nFor providers.json:\n\n  ${JSON.stringify(row, null, 1).replaceAll(/\n */g, ' ')}\n`;
  return `${table(first, more, width).join('\n')}\n${paste}`;
}

function platformOf({ platform, toldBy }: Inspection): string {
  if (platform === undefined) return 'unknown';
  const { title, id, note } = platform;
  const told = toldBy === undefined ? '' : `; told by ${toldBy}`;
  return `${title} ("${id}")${told}${note === undefined ? '' : `; ${note}`}`;
}

function pollOf({ part, source }: Poll): string {
  return `${source.url} (${part.id}, ${CADENCES[part.cadence]})`;
}

function readRows({ incidents, maintenances, open, newest, unreadable }: Listing): string[][] {
  const news =
    newest === undefined
      ? []
      : [
          [
            'Newest',
            `${timeOf(newest.update.createdAt)} ${newest.update.status}: ${newest.incident.name}. ${newest.update.message}`,
          ],
        ];
  return [
    [
      'Read',
      `${count(incidents.length, 'incident')}, ${count(maintenances.length, 'maintenance')}; ${open.length} open`,
    ],
    ...open.map((incident, i) => [i === 0 ? 'Open' : '', openOf(incident)]),
    ...news,
    ...unreadable.map((reason, i) => [i === 0 ? 'Not read' : '', reason]),
  ];
}

function openOf({ name, status, impact, components }: Incident): string {
  const where = componentsInWords((components ?? []).map((one) => one.name));
  return `${name} (${[status.replaceAll('_', ' '), impact, where].filter(Boolean).join('; ')})`;
}

function timeOf(ms: number): string {
  return localTime(isoTime(ms));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
