import { isObject } from '../../core/isObject.ts';

/** What `*` is once parsed: every item of a list, every value of a map. */
const EVERY = Symbol('*');
type Step = string | number | typeof EVERY;

/** A parsed path. */
export type Path = readonly Step[];

/** A value in a document, with the name in a map under which `*` last found it. */
export interface Found {
  readonly value: unknown;
  readonly key?: string | undefined;
}

const STEP =
  /(?:^|\.)(?:(\*)|([^.[\]*"\s][^.[\]*"]*))|\[(?:(\*)|(-?\d{1,9})|("(?:[^"\\]|\\.)+"))\]/y;

/**
 * A path such as `data.items`, `list[0].name`, `posts[-1].text`, `regions.*.alerts` or
 * `a["odd.name"]`; undefined for a text that is none. An empty path, or `.`, is the whole.
 */
export function parsePath(text: string): Path | undefined {
  const steps: Step[] = [];
  STEP.lastIndex = 0;
  let at = text === '.' ? 1 : 0;
  while (at < text.length) {
    const step = STEP.exec(text);
    if (step === null) return undefined;
    steps.push(stepOf(step));
    at = STEP.lastIndex;
  }
  return steps;
}

function stepOf([, star, name, starInBrackets, index, quoted]: RegExpExecArray): Step {
  if (star !== undefined || starInBrackets !== undefined) return EVERY;
  if (index !== undefined) return Number(index);
  return name?.trim() ?? unquoted(quoted ?? '');
}

function unquoted(text: string): string {
  return text.slice(1, -1).replace(/\\(.)/g, '$1');
}

/** The first value at a path; undefined where there is none. */
export function first(from: Found, path: Path): unknown {
  return select(from, path)?.[0]?.value;
}

/** All values at a path; none where nothing is there. */
export function all(from: Found, path: Path): readonly Found[] {
  return select(from, path) ?? [];
}

/** The items of the list at a path, or of the lists; undefined when no list is there. */
export function itemsAt(from: Found, path: Path): readonly Found[] | undefined {
  const found = select(from, path);
  if (found === undefined || path.at(-1) === EVERY) return found;
  return advance(found, ({ value, key }) =>
    Array.isArray(value) ? value.map((item: unknown) => ({ value: item, key })) : undefined,
  );
}

/** undefined when nothing is there; no value at all where a `*` stands for an empty list. */
function select(from: Found, path: Path): readonly Found[] | undefined {
  return path.reduce<readonly Found[] | undefined>(
    (found, step) => found && advance(found, (one) => next(one, step)),
    [from],
  );
}

/** Where some of many values lack what others have, the others count. */
function advance(
  found: readonly Found[],
  go: (one: Found) => readonly Found[] | undefined,
): readonly Found[] | undefined {
  const reached = found.map(go).filter((one) => one !== undefined);
  return reached.length === 0 && found.length > 0 ? undefined : reached.flat();
}

function next({ value, key }: Found, step: Step): readonly Found[] | undefined {
  if (step === EVERY) return every(value, key);
  const inner = Array.isArray(value) ? itemOf(value, Number(step)) : fieldOf(value, String(step));
  return inner === undefined ? undefined : [{ value: inner, key }];
}

function every(value: unknown, key: string | undefined): readonly Found[] | undefined {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ value: item, key }));
  if (!isObject(value)) return undefined;
  return Object.entries(value).map(([name, inner]) => ({ value: inner, key: name }));
}

function itemOf(list: readonly unknown[], index: number): unknown {
  return Number.isInteger(index) ? list.at(index) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
