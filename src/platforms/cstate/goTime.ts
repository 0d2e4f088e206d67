import { parseTime } from '../../core/time.ts';

/** `2025-09-12 19:20:02.5 +0200 CEST`, as Go's Time.String writes it; the name of a zone is no news. */
const GO = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})?) ([+-]\d{4}) [A-Z+-][\w+-]*$/;

/** A time as Go prints it, or as it was written in the page's sources, in epoch milliseconds. */
export function goTime(text: string | null | undefined): number | null {
  const [, time, offset] = GO.exec(text ?? '') ?? [];
  return parseTime(time === undefined ? text : `${time}${offset}`);
}
