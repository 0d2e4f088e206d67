import { fold, matches } from './wildcards.ts';

/**
 * Whether a component's name matches any of the patterns; no patterns match every name. `*` stands
 * for any text and `?` for one character, case is ignored, all else is literal. A name in a group
 * matches as a whole (`API / Chat`) and by its own last part (`Chat`).
 */
export function globs(patterns: readonly string[]): (name: string) => boolean {
  if (patterns.length === 0) return () => true;
  const folded = patterns.map(fold);
  return (name) => {
    const names = [fold(name), fold(name.split(' / ').at(-1) ?? name)];
    return folded.some((pattern) => names.some((text) => matches(pattern, text)));
  };
}
