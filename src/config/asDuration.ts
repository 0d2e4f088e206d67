import * as z from 'zod';
import { DURATION, formatDuration, parseDuration } from '../core/duration.ts';

/** A duration as written, read as milliseconds. */
export function asDuration(minMs: number, maxMs: number) {
  const error = 'expected a duration such as "30s", "5m", "1h30m" or 60 (seconds)';
  const text = z.string().regex(DURATION, { error });
  const range = `must be from ${formatDuration(minMs)} to ${formatDuration(maxMs)}`;
  return z
    .union([text, z.number().nonnegative({ error })], { error })
    .transform((written, context) => {
      const ms = parseDuration(written) ?? 0;
      if (ms < minMs || ms > maxMs) context.addIssue({ code: 'custom', message: range });
      return ms;
    });
}
