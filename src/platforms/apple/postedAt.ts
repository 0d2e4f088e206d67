import { parseTime } from '../../core/time.ts';

const POSTED = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d) (PDT|PST)$/;

/** `07/27/2022 10:48 PDT`, as Apple writes times in Cupertino, in epoch milliseconds. */
export function postedAt(text: string | null | undefined): number | null {
  const [, month, day, year, clock, zone] = POSTED.exec(text?.trim() ?? '') ?? [];
  const offset = zone === 'PDT' ? '-07:00' : '-08:00';
  return parseTime(`${year}-${month}-${day}T${clock}:00${offset}`);
}
