const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = MONTHS.join('|');
const CLOCK = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`;
const FORMS = [
  new RegExp(
    String.raw`^[A-Z][a-z]{2}, (?<day>\d\d) (?<month>${MONTH}) (?<year>\d{4}) ${CLOCK} GMT$`,
  ),
  new RegExp(
    String.raw`^[A-Z][a-z]{5,8}, (?<day>\d\d)-(?<month>${MONTH})-(?<year>\d\d) ${CLOCK} GMT$`,
  ),
  new RegExp(
    String.raw`^[A-Z][a-z]{2} (?<month>${MONTH}) (?<day>[ \d]\d) ${CLOCK} (?<year>\d{4})$`,
  ),
];

/** The longest wait we grant anybody, in milliseconds. */
export const LONGEST_WAIT_MS = 3_600_000;

/**
 * Reads a Retry-After header: whole seconds, or one of the three HTTP dates (RFC 9110, 5.6.7 and
 * 10.2.3). Milliseconds from now, from 0 up to one hour; undefined for anything else. Dates are
 * read by hand because V8's `Date.parse('-1')` is a date in 2001.
 */
export function retryAfter(value: string, nowMs: number): number | undefined {
  const text = value.trim();
  const waitMs = /^\d+$/.test(text) ? Number(text) * 1000 : parseDate(text, nowMs) - nowMs;
  return Number.isNaN(waitMs) ? undefined : Math.min(Math.max(waitMs, 0), LONGEST_WAIT_MS);
}

function parseDate(text: string, nowMs: number): number {
  for (const form of FORMS) {
    const part = form.exec(text)?.groups;
    if (part === undefined) continue;
    const [day = 0, hour = 0, minute = 0, second = 0] = [
      part['day'],
      part['hour'],
      part['minute'],
      part['second'],
    ].map(Number);
    if (hour > 23 || minute > 59 || second > 60) return Number.NaN;
    const year = fullYear(part['year']!, nowMs);
    const month = MONTHS.indexOf(part['month']!);
    const at = Date.UTC(year, month, day, hour, minute, second);
    return new Date(Date.UTC(year, month, day)).getUTCDate() === day ? at : Number.NaN;
  }
  return Number.NaN;
}

/** Two digits that seem to lie over 50 years ahead mean the past (RFC 9110, 5.6.7). */
function fullYear(digits: string, nowMs: number): number {
  if (digits.length === 4) return Number(digits);
  const thisYear = new Date(nowMs).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + Number(digits);
  return year > thisYear + 50 ? year - 100 : year;
}
