const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
};

/** JSON as Rails writes it: compact, markup escaped. */
export function wire(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&]/g, (letter) => ESCAPES[letter]!);
}

/** One object's JSON from the JSON of its first and its last fields. */
export function joined(head: string, tail: string): string {
  return tail === '{}' ? head : `${head.slice(0, -1)},${tail.slice(1)}`;
}

/** A text as XML may hold it. */
export function xml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
