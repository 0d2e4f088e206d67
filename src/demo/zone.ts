const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * An instant as Statuspage writes it: ISO 8601 with milliseconds in the page's zone, `Z` for UTC
 * and a numeric offset for all others.
 */
export function inZone(at: number, timeZone: string): string {
  if (timeZone === 'Etc/UTC') return new Date(at).toISOString();

  const offset = offsetOf(at, timeZone);
  const local = new Date(at + minutesOf(offset) * 60_000).toISOString();
  return local.slice(0, -1) + offset;
}

/** `-04:00` and the like. */
function offsetOf(at: number, timeZone: string): string {
  const part = formatOf(timeZone)
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return part?.value.slice('GMT'.length) || '+00:00';
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;

  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, made);
  return made;
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}
