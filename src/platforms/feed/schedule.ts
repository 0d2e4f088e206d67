import { firstSince, momentOf } from '../../core/feedTime.ts';

export interface Schedule {
  readonly scheduledFor: number | null;
  readonly scheduledUntil: number | null;
}

export const UNSCHEDULED: Schedule = { scheduledFor: null, scheduledUntil: null };

/**
 * `THIS IS A SCHEDULED EVENT Jun 29, 06:00 - 07:30 PDT`, or with a day before each time, above the
 * updates of Statuspage's maintenances (status.supabase.com, 2026-06-01).
 */
const EVENT =
  /SCHEDULED EVENT\s+([a-z]{3,9} +\d{1,2}),? +(\d{1,2}:\d\d) *[-–—] *(?:([a-z]{3,9} +\d{1,2}),? +)?(\d{1,2}:\d\d)\s*([a-z]{1,5}\b|[+-]\d\d:?(?:\d\d)?)?/i;
const DAY_MS = 86_400_000;
const LONGEST_MS = 90 * DAY_MS;

/** Whether a text announces an event that was planned. */
export function isAnnounced(text: string): boolean {
  return /\bSCHEDULED EVENT\b/.test(text);
}

/** When a maintenance is planned; the announcement, which has the year, was before. */
export function scheduleIn(text: string, announcedAt: number): Schedule {
  const [, day = '', from = '', lastDay = day, until = '', zone = 'UTC'] = EVENT.exec(text) ?? [];
  const scheduledFor = at(`${day}, ${from} ${zone}`, announcedAt - DAY_MS);
  if (scheduledFor === null) return UNSCHEDULED;
  const end = at(`${lastDay}, ${until} ${zone}`, scheduledFor);
  // An end before its start would else be one of the year after.
  const isNear = end !== null && end - scheduledFor < LONGEST_MS;
  return { scheduledFor, scheduledUntil: isNear ? end : null };
}

function at(text: string, since: number): number | null {
  const moment = momentOf(text);
  return moment === null ? null : firstSince(moment, since);
}
