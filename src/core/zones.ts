const HOUR = 60;

/**
 * Minutes east of UTC of the zones that feeds and status pages name. Where several share a name
 * (BST, CST, IST), it is the one that RFC 822 names, or else the one that vendors' pages mean.
 */
const ZONES: ReadonlyMap<string, number> = new Map(
  [
    ['Z UT UTC GMT WET', 0],
    ['WEST BST CET MET', 1],
    ['CEST MEST EET SAST', 2],
    ['EEST MSK', 3],
    ['IST', 5.5],
    ['WIB ICT', 7],
    ['AWST SGT HKT PHT', 8],
    ['JST KST', 9],
    ['ACST', 9.5],
    ['AEST', 10],
    ['ACDT', 10.5],
    ['AEDT', 11],
    ['NZST', 12],
    ['NZDT', 13],
    ['NDT', -2.5],
    ['ADT BRT', -3],
    ['NST', -3.5],
    ['AST EDT', -4],
    ['EST CDT', -5],
    ['CST MDT', -6],
    ['MST PDT', -7],
    ['PST AKDT', -8],
    ['AKST', -9],
    ['HST', -10],
  ].flatMap(([names, hours]) =>
    String(names)
      .split(' ')
      .map((name) => [name, Number(hours) * HOUR] as const),
  ),
);

/** A zone as feeds write it (`PDT`, `Z`, `+0900`, `GMT+2`) in minutes east of UTC; null for others. */
export function zoneMinutes(zone: string): number | null {
  const named = ZONES.get(zone.toUpperCase());
  if (named !== undefined) return named;
  const parts = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(zone);
  if (parts === null) return null;
  const minutes = Number(parts[2]) * HOUR + Number(parts[3] ?? 0);
  if (minutes > 14 * HOUR || Number(parts[3] ?? 0) > 59) return null;
  return parts[1] === '-' ? -minutes : minutes;
}
