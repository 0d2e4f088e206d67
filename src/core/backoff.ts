/**
 * Exponential backoff with full jitter: a random wait between nothing and a ceiling that doubles
 * with every attempt (attempt 0 is the first repeat), so that clients of one broken server do not
 * come back together. https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function fullJitter(
  attempt: number,
  { baseMs, capMs }: { baseMs: number; capMs: number },
  random: () => number,
): number {
  return Math.floor(random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30)));
}
