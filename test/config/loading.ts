import { load, type LoadOptions } from '../../src/config/load.ts';
import { formatProblem } from '../../src/config/problem.ts';

export const PLATFORMS = ['statuspage', 'incident-io'];

/** Loads a text, or bytes, as the file `p.json`. */
export function loadText(text: string | Uint8Array, more: Partial<LoadOptions> = {}) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return load('p.json', { read: () => bytes, env: {}, platforms: PLATFORMS, ...more });
}

/** The problems of a text as people read them. */
export function problemsIn(text: string | Uint8Array, more: Partial<LoadOptions> = {}): string[] {
  const loaded = loadText(text, more);
  return 'problems' in loaded ? loaded.problems.map(formatProblem) : [];
}

/** The providers of a text that has no problems. */
export function providersIn(text: string | Uint8Array, more: Partial<LoadOptions> = {}) {
  const loaded = loadText(text, more);
  if ('problems' in loaded) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.config.providers;
}
