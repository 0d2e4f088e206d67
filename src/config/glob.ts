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

function fold(text: string): string[] {
  return Array.from(text.toLowerCase());
}

/** Goes back to the last `*` only, so the time is at most pattern × text, whatever the pattern. */
function matches(pattern: readonly string[], text: readonly string[]): boolean {
  let p = 0;
  let star = -1;
  let mark = 0;
  for (let t = 0; t < text.length;) {
    if (pattern[p] === '*') {
      star = p++;
      mark = t;
    } else if (pattern[p] === '?' || pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else return false;
  }
  return pattern.slice(p).every((char) => char === '*');
}
