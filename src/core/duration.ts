const NUMBER = String.raw`(\d+(?:\.\d+)?)`;

/** A duration in text: `30s`, `5m`, `1h30m`, `400d`, `500ms`; a bare number means seconds. */
export const DURATION = new RegExp(
  `^(?=\\d)(?:${NUMBER}|(?:${NUMBER}d)?(?:${NUMBER}h)?(?:${NUMBER}m)?(?:${NUMBER}s)?(?:${NUMBER}ms)?)$`,
);

const DAY_MS = 86_400_000;
const UNITS_MS = [1000, DAY_MS, 3_600_000, 60_000, 1000, 1] as const;

/** Milliseconds of a duration as people write it, or undefined when it is none. */
export function parseDuration(written: string | number): number | undefined {
  if (typeof written === 'number') return sane(written * 1000);
  const match = DURATION.exec(written);
  if (match === null) return undefined;
  return sane(UNITS_MS.reduce((sum, unitMs, i) => sum + Number(match[i + 1] ?? 0) * unitMs, 0));
}

/** A text that `parseDuration` reads back as the same whole milliseconds; days from two on. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${ms}ms`;
  const days = ms < 2 * DAY_MS ? 0 : Math.floor(ms / DAY_MS);
  const hours = Math.floor((ms - days * DAY_MS) / 3_600_000);
  const minutes = Math.floor((ms % 3_600_000) / 60_000);
  const seconds = (ms % 60_000) / 1000;
  const parts = [days, hours, minutes, seconds].map((count, i) =>
    count > 0 ? `${count}${'dhms'.charAt(i)}` : '',
  );
  return parts.join('');
}

function sane(ms: number): number | undefined {
  return Number.isFinite(ms) && ms >= 0 ? Math.round(ms) : undefined;
}
