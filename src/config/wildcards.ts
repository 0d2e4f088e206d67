/** A text or pattern as characters in one case. */
export function fold(text: string): string[] {
  return Array.from(text.toLowerCase());
}

/**
 * Whether a folded pattern is a folded text from end to end: `*` stands for any characters and `?`
 * for one. Goes back to the last `*` only, so the time is at most pattern × text, whatever the
 * pattern.
 */
export function matches(pattern: readonly string[], text: readonly string[]): boolean {
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
