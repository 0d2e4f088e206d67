import { EARLIEST_MS, parseTime } from './time.ts';
import { zoneMinutes } from './zones.ts';

/** A date and a time of day as a text names them, before it is known of which year. */
export interface Moment {
  readonly year: number | null;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
  /** Within the day, in UTC: what lies beyond either end is another day. */
  readonly ms: number;
}

const DAY_MS = 86_400_000;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?`;
const MONTH = String.raw`(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?\s*(?<half>[ap]m)?`;
const ZONE = String.raw`(?:\s*\(?(?<zone>[a-z]{1,5}|(?:utc|gmt)?[+-]\d{1,2}:?(?:\d\d)?)\)?)?`;

/** RFC 822 and 2822: `Wed, 01 Jan 2014 09:09:00 -0800`, with or without the weekday. */
const DAY_FIRST = new RegExp(
  `^${WEEKDAY}(?<day>\\d{1,2})\\s+${MONTH}\\s+(?<year>\\d{4}|\\d\\d),?\\s+${CLOCK}${ZONE}$`,
  'i',
);
/** As pages show it: `Aug 21, 00:37 UTC`, `May 13, 2017, 06:45 UTC`, `Feb 07, 2025 - 15:10 UTC`. */
const MONTH_FIRST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s*(?<day>\\d{1,2})(?:,?\\s*(?<year>20\\d\\d))?(?:,|\\s+-|\\s+at)?\\s+${CLOCK}${ZONE}$`,
  'i',
);

/**
 * A feed's date as epoch milliseconds: RFC 822, with the zones and the two-digit years that are
 * met, or ISO 8601; without a zone it is taken as UTC. All else, and years before 2010, is null.
 */
export function parseFeedTime(text: string): number | null {
  const trimmed = text.trim();
  const iso = parseTime(trimmed);
  if (iso !== null) return iso;
  const moment = momentOf(trimmed);
  return moment === null || moment.year === null ? null : timeOf(moment, moment.year);
}

/** What a text names when it is a date with a time of day and nothing else, with or without a year. */
export function momentOf(text: string): Moment | null {
  const folded = text.replace(/\s+/g, ' ').trim();
  const found = (DAY_FIRST.exec(folded) ?? MONTH_FIRST.exec(folded))?.groups;
  if (found === undefined) return null;
  const month = MONTHS.indexOf((found['month'] ?? '').toLowerCase());
  const ms = clockMs(found);
  const zone = zoneMinutes(found['zone'] ?? 'UTC');
  if (ms === null || zone === null) return null;
  const day = Number(found['day']);
  return { year: fullYear(found['year']), month, day, ms: ms - zone * 60_000 };
}

/** The moment in a year as epoch milliseconds; null when it has no such day, or is before 2010. */
export function timeOf({ month, day, ms }: Moment, year: number): number | null {
  const date = new Date(Date.UTC(year, month, day));
  const time = date.getTime() + ms;
  return date.getUTCDate() === day && time >= EARLIEST_MS ? time : null;
}

/** The moment in its own year, or else in the one that brings it nearest to another time. */
export function nearest(moment: Moment, to: number): number | null {
  const times = timesAround(moment, to);
  const distances = times.map((time) => Math.abs(time - to));
  return times[distances.indexOf(Math.min(...distances))] ?? null;
}

/** The last time that the moment was up to another time. */
export function lastUntil(moment: Moment, until: number): number | null {
  return timesAround(moment, until).findLast((time) => time <= until) ?? nearest(moment, until);
}

/** The first time that the moment is from another time on. */
export function firstSince(moment: Moment, since: number): number | null {
  return timesAround(moment, since).find((time) => time >= since) ?? nearest(moment, since);
}

/** Only the moment in its own year where it has one. */
function timesAround(moment: Moment, near: number): readonly number[] {
  const middle = new Date(near).getUTCFullYear();
  const years = moment.year === null ? [middle - 1, middle, middle + 1] : [moment.year];
  return years.map((year) => timeOf(moment, year)).filter((time) => time !== null);
}

function clockMs({ hour, minute, second = '0', half }: Record<string, string>): number | null {
  const hours = hoursOf(Number(hour), half?.toLowerCase());
  const seconds = Number(second);
  if (hours === null || Number(minute) > 59 || seconds > 60) return null;
  const ms = ((hours * 60 + Number(minute)) * 60 + seconds) * 1000;
  return ms <= DAY_MS ? ms : null;
}

function hoursOf(hours: number, half: string | undefined): number | null {
  if (half === undefined) return hours <= 23 ? hours : null;
  if (hours < 1 || hours > 12) return null;
  return (hours % 12) + (half === 'pm' ? 12 : 0);
}

/** RFC 2822 says how two digits are read; no status page is older than the century. */
function fullYear(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
