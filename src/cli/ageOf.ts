const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
] as const;

/** How long ago something was, in the largest unit that fits: `3d`, `5h`, `0s`; `?` for no time. */
export function ageOf(ms: number): string {
  if (Number.isNaN(ms)) return '?';
  const [unit, unitMs] = UNITS.find(([, unitMs]) => ms >= unitMs) ?? ['s', 1000];
  return `${Math.max(0, Math.floor(ms / unitMs))}${unit}`;
}
