import type { Impact } from '../core/incident.ts';

const RANKS: readonly Impact[] = ['none', 'maintenance', 'minor', 'major', 'critical'];

/** The worst of several impacts; `unknown` when none of them is known. */
export function worstOf(impacts: readonly Impact[]): Impact {
  return RANKS[Math.max(-1, ...impacts.map((impact) => RANKS.indexOf(impact)))] ?? 'unknown';
}
