/** Status pages are younger than this: an earlier time on one is a mistake, and this one is no time. */
export const EARLIEST_MS = Date.UTC(2010, 0, 1);

const MINUTE_MS = 60_000;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * An ISO 8601 date and time as epoch milliseconds. `T` or a space between them; any fraction; `Z`,
 * `±hh:mm`, `±hhmm` or no zone, which is taken as UTC. All else, and years before 2010, is null.
 */
export function parseTime(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text.length < 16) return null;
  const day = dayOf(text);
  const second = secondOf(text);
  const zoneAt = fractionEnd(text, second.end);
  const offsetMs = offsetOf(text, zoneAt);
  const time = day + second.ms + fractionOf(text, second.end, zoneAt) - offsetMs;
  return time >= EARLIEST_MS ? time : null; // NaN, from any of the parts, fails this as well
}

/** UTC ISO 8601 with milliseconds. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}

/** UTC ISO 8601 in whole seconds, as derived ids carry it. */
export function isoSecond(ms: number): string {
  return `${isoTime(ms).slice(0, 19)}Z`;
}

/** Date.parse takes '-1' for a year; digits are counted by hand, which is also three times faster. */
function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function dayOf(text: string): number {
  if (text[4] !== '-' || text[7] !== '-') return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  if (!(day >= 1 && day <= (DAYS[month - 1] ?? 0))) return Number.NaN;
  const leapless = month === 2 && day === 29 && !isLeap(year);
  return leapless ? Number.NaN : Date.UTC(year, month - 1, day);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function secondOf(text: string): { ms: number; end: number } {
  const between = text[10] === 'T' || text[10] === ' ' ? 0 : Number.NaN;
  const hasSeconds = text[16] === ':';
  const seconds = hasSeconds ? digits(text, 17, 2) : 0;
  const clock = clockMs(digits(text, 11, 2), text[13] === ':' ? digits(text, 14, 2) : Number.NaN);
  const ms = clock + between + (seconds <= 60 ? seconds * 1000 : Number.NaN);
  return { ms, end: hasSeconds ? 19 : 16 };
}

function clockMs(hours: number, minutes: number): number {
  return hours <= 23 && minutes <= 59 ? (hours * 60 + minutes) * MINUTE_MS : Number.NaN;
}

function fractionEnd(text: string, from: number): number {
  if (text[from] !== '.' && text[from] !== ',') return from;
  let at = from + 1;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

/** Milliseconds; finer digits are cut off, so that a time never moves into the next second. */
function fractionOf(text: string, from: number, end: number): number {
  if (end === from) return 0;
  if (end === from + 1) return Number.NaN;
  const count = Math.min(3, end - from - 1);
  return digits(text, from + 1, count) * 10 ** (3 - count);
}

function offsetOf(text: string, at: number): number {
  const sign = text[at];
  if (sign === undefined) return 0;
  if (sign === 'Z') return text.length === at + 1 ? 0 : Number.NaN;
  if (sign !== '+' && sign !== '-') return Number.NaN;
  const colon = text[at + 3] === ':' ? 1 : 0;
  if (text.length !== at + 5 + colon) return Number.NaN;
  const ms = clockMs(digits(text, at + 1, 2), digits(text, at + 3 + colon, 2));
  return sign === '-' ? -ms : ms;
}
