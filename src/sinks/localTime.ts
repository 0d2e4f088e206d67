const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/**
 * An ISO 8601 time as `2025-02-19 14:32:00` in an IANA time zone, the process's own when there is
 * none; a text that is no time is given back as it is.
 */
export function localTime(iso: string, timeZone?: string): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  const part = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}:${part['second']}`;
}

/** A stretch of time to the minute: `2026-03-01 02:00 – 04:00`; the day is told again when it differs. */
export function localWindow(from: string, until: string | null, timeZone?: string): string {
  const start = localTime(from, timeZone).slice(0, 16);
  if (until === null) return start;
  const end = localTime(until, timeZone).slice(0, 16);
  return `${start} – ${end.slice(0, 10) === start.slice(0, 10) ? end.slice(11) : end}`;
}

/** Making a format costs fifty times as much as using it. */
function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(timeZone !== undefined && { timeZone }),
  });
  formats.set(timeZone, made);
  return made;
}
