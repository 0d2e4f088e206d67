/** Shorter ones would black out half of the words, and are no secrets. */
const SHORTEST = 4;

/** The text with `***` in place of every secret that it repeats. */
export function redacted(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= SHORTEST)
    .toSorted((one, other) => other.length - one.length)
    .reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
}
