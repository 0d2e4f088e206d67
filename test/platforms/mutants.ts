type Path = readonly (string | number)[];

const ODD: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  '',
  'x',
  true,
  [],
  {},
  [null],
  { toString: 1 },
];

/** Copies of a document, each with one field removed or replaced; the same ones at every run. */
export function mutants(text: string, count: number): readonly string[] {
  const document = parse(text);
  return document === undefined ? textMutants(text, count) : jsonMutants(document, count);
}

function jsonMutants(document: unknown, count: number): readonly string[] {
  const paths = pathsOf(document, []);
  const all = paths.flatMap((path) => ODD.map((odd) => ({ path, odd })));
  const step = Math.max(1, all.length / count);
  const picked = Array.from(
    { length: Math.min(count, all.length) },
    (_, n) => all[Math.floor(n * step)],
  );
  return picked.flatMap((one) =>
    one ? [JSON.stringify(replaced(document, one.path, one.odd)) ?? ''] : [],
  );
}

/** For feeds: one stretch of the text cut out. */
function textMutants(text: string, count: number): readonly string[] {
  const step = Math.max(1, Math.floor(text.length / count));
  return Array.from(
    { length: count },
    (_, n) => text.slice(0, n * step) + text.slice(n * step + 17),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]));
  return [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Path, odd: unknown): unknown {
  if (key === undefined) return odd;
  const copy: unknown = structuredClone(value);
  if (typeof copy !== 'object' || copy === null) return copy;
  Reflect.set(copy, key, replaced(Reflect.get(copy, key), rest, odd));
  return copy;
}
