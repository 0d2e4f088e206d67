import type * as z from 'zod';
import type { Document } from './document.ts';
import type { Evaluation } from './evaluate.ts';
import { didYouMean } from './nearest.ts';
import { formatPath, type Finding, type Path } from './problem.ts';
import { isObject } from '../core/isObject.ts';
import { File, MapRow, Row } from './schema.ts';

type Issue = z.core.$ZodIssue;

const NOUNS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'text in double quotes',
};

/** What zod found, in words for people, at the place to mend; never repeats a hidden value. */
export function explain(issues: readonly Issue[], document: Document, read: Evaluation) {
  return issues.flatMap((issue) => findingsOf(issue, [], document, read));
}

function findingsOf(issue: Issue, base: Path, document: Document, read: Evaluation): Finding[] {
  const path = [...base, ...issue.path.map(stepOf)];
  const value = valueAt(read.value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey([...path, key], valueAt(read.value, path), document));
  if (issue.code === 'invalid_union' && isElement(path)) {
    const branch = issue.errors[typeof value === 'string' ? 0 : 1] ?? [];
    return branch.flatMap((inner) => findingsOf(inner, path, document, read));
  }
  if (issue.code === 'invalid_key') {
    const message = issue.issues[0]?.message ?? issue.message;
    return [{ offset: document.offsetOfKey(path), path, message }];
  }
  const shown = read.hidden.has(formatPath(path)) ? undefined : value;
  return [{ offset: document.offsetOf(path), path, message: messageOf(issue, path, value, shown) }];
}

function messageOf(issue: Issue, path: Path, value: unknown, shown: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_type') {
    const noun = isElement(path) ? 'an address or an object' : NOUNS[issue.expected];
    const expected = path.length === 0 ? 'an object or a list of what to watch' : noun;
    return `expected ${expected ?? issue.expected}, found ${kindOf(value)}`;
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), shown);
  if (issue.code === 'invalid_union') return `${issue.message}, found ${kindOf(value)}`;
  return issue.message;
}

/** `expected "a", "b" or "c"`, with the nearest to what stands there. */
export function oneOf(words: readonly string[], shown: unknown): string {
  const quoted = words.map((word) => JSON.stringify(word));
  const list = [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter(Boolean).join(' or ');
  return `expected ${list}${typeof shown === 'string' ? didYouMean(shown, words) : ''}`;
}

function unknownKey(path: Path, holder: unknown, document: Document): Finding {
  const key = String(path.at(-1));
  const known = Object.keys(path.length === 1 ? File.shape : shapeOf(path)).filter(
    (name) => !isObject(holder) || !Object.hasOwn(holder, name),
  );
  const message = `unknown key${didYouMean(key, known)}`;
  return { offset: document.offsetOfKey(path), path, message };
}

function shapeOf(path: Path): object {
  return typeof path.at(-2) === 'number' ? Row.shape : MapRow.shape;
}

/** Whether the path is that of a provider in a list. */
function isElement(path: Path): boolean {
  return typeof path.at(-1) === 'number' && path.length <= 2;
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((holder, step) => {
    if (Array.isArray(holder)) return holder[Number(step)] as unknown;
    return isObject(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
  }, value);
}

function stepOf(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
