import type { Impact } from './incident.ts';

/** The impacts that outages are rated by, from the least to the worst. */
export const RATED = ['none', 'minor', 'major', 'critical'] as const satisfies readonly Impact[];
export type Rated = (typeof RATED)[number];

/** Whether an impact is at least so bad. What is not rated (unknown, a maintenance) passes. */
export function isAtLeast(impact: Impact, least: Rated): boolean {
  const rank = RATED.findIndex((rated) => rated === impact);
  return rank < 0 || rank >= RATED.indexOf(least);
}
