import type * as z from 'zod';
import type { Document } from './document.ts';
import type { Evaluation } from './evaluate.ts';
import { didYouMean } from './nearest.ts';
import { oneOf } from './oneOf.ts';
import { formatPath, type Finding, type Path } from './problem.ts';
import { isObject } from '../core/isObject.ts';
import { File, MapRow, Row } from './schema.ts';

type Issue = z.core.$ZodIssue;

/** Where the values stand that zod judged. */
export interface Judged {
  readonly document: Document;
  readonly read: Evaluation;
  /** Of what zod was given, in the file. */
  readonly base: Path;
  /** The keys that may be where an unknown one is. */
  readonly keysAt: (path: Path) => readonly string[];
}

const NOUNS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'text in double quotes',
  tuple: 'a list',
};

/** What zod found, in words for people, at the place to mend; never repeats a hidden value. */
export function explain(issues: readonly Issue[], judged: Judged): Finding[] {
  return issues.flatMap((issue) => findingsOf(issue, judged.base, judged));
}

/** The keys of a file of providers. */
export function fileKeysAt(path: Path): readonly string[] {
  if (path.length === 1) return Object.keys(File.shape);
  return Object.keys(typeof path.at(-2) === 'number' ? Row.shape : MapRow.shape);
}

function findingsOf(issue: Issue, base: Path, judged: Judged): Finding[] {
  const { document, read } = judged;
  const path = [...base, ...issue.path.map(stepOf)];
  const value = valueAt(read.value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey([...path, key], value, judged));
  if (issue.code === 'invalid_union') {
    const branch = isElement(path)
      ? issue.errors[typeof value === 'string' ? 0 : 1]
      : meantBranch(issue.errors, value);
    if (branch !== undefined) return branch.flatMap((inner) => findingsOf(inner, path, judged));
  }
  if (issue.code === 'invalid_key') {
    const message = issue.issues[0]?.message ?? issue.message;
    return [{ offset: document.offsetOfKey(path), path, message }];
  }
  const shown = read.hidden.has(formatPath(path)) ? undefined : value;
  return [{ offset: document.offsetOf(path), path, message: messageOf(issue, path, value, shown) }];
}

/** Of several things that a value may be, the first that is of its kind. */
function meantBranch(branches: readonly Issue[][], value: unknown): Issue[] | undefined {
  const isOtherKind = ({ code, path }: Issue) =>
    path.length === 0 &&
    (code === 'invalid_type' || (code === 'invalid_value' && typeof value !== 'string'));
  return branches.find((issues) => !issues.some(isOtherKind));
}

function messageOf(issue: Issue, path: Path, value: unknown, shown: unknown): string {
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_type' && isOwnWords(issue))
    return `${issue.message}, found ${kindOf(value)}`;
  if (issue.code === 'invalid_type') {
    const noun = isElement(path) ? 'a vendor, an address or an object' : NOUNS[issue.expected];
    const expected = path.length === 0 ? 'an object or a list of what to watch' : noun;
    return `expected ${expected ?? issue.expected}, found ${kindOf(value)}`;
  }
  if (issue.code === 'invalid_value') return oneOf(issue.values.map(String), shown);
  if (issue.code === 'invalid_union') return `${issue.message}, found ${kindOf(value)}`;
  return issue.message;
}

/** Whether a schema says what it expects in words of its own, not the library's. */
function isOwnWords({ message }: Issue): boolean {
  return !message.startsWith('Invalid input');
}

function unknownKey(path: Path, holder: unknown, { document, keysAt }: Judged): Finding {
  const key = String(path.at(-1));
  const known = keysAt(path).filter((name) => !isObject(holder) || !Object.hasOwn(holder, name));
  const message = `unknown key${didYouMean(key, known)}`;
  return { offset: document.offsetOfKey(path), path, message };
}

/** Whether the path is that of a provider in a list. */
function isElement(path: Path): boolean {
  return typeof path.at(-1) === 'number' && path.length <= 2 && path[0] !== 'sinks';
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
