import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Finding, Path } from './problem.ts';

/** A JSON text as a tree that knows where everything stands. */
export interface Document {
  /** Absent when the text is not JSON. */
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
  /** Where a value stands; what is not there is found at the object that misses it. */
  offsetOf(path: Path): number;
  /** Where a key stands. */
  offsetOfKey(path: Path): number;
  /** The text that stands at a path, as it is written. */
  textAt(path: Path): string | undefined;
}

/** What is not strict is found apart, so that it does not hide the rest. */
const LENIENT = { disallowComments: false, allowTrailingComma: true };

const MESSAGES: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'expected "," or "}"',
  CloseBracketExpected: 'expected "," or "]"',
  ColonExpected: 'expected ":" after the key',
  CommaExpected: 'expected ","',
  EndOfFileExpected: 'expected nothing more after the end of the JSON value',
  InvalidCharacter: 'a line break or control character inside a string; write \\n or \\t',
  InvalidEscapeCharacter: 'unknown escape in a string; write \\\\ for a backslash',
  InvalidNumberFormat: 'not a number',
  InvalidSymbol: 'not JSON; text needs double quotes',
  InvalidUnicode: 'expected four hexadecimal digits after \\u',
  PropertyNameExpected: 'expected a key in double quotes',
  UnexpectedEndOfComment: 'a comment has no end',
  UnexpectedEndOfNumber: 'a number ends too early',
  UnexpectedEndOfString: 'a string has no closing quote',
  ValueExpected: 'expected a value',
};

/** Reads strict JSON. Comments and trailing commas are findings, yet leave a tree to go on with. */
export function parseDocument(text: string): Document {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, LENIENT);
  const [broken] = errors.map((error) => findingOf(error, text));
  const extras = extrasIn(text).filter(({ offset }) => offset <= (broken?.offset ?? Infinity));
  return {
    root: broken === undefined ? root : undefined,
    findings: broken === undefined ? extras : [...extras, broken],
    offsetOf: (path) => (root === undefined ? 0 : offsetIn(root, path)),
    offsetOfKey: (path) => (root === undefined ? 0 : offsetOfKeyIn(root, path)),
    textAt: (path) => textIn(root, path),
  };
}

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function findingOf(error: ParseError, text: string): Finding {
  const message = MESSAGES[printParseErrorCode(error.error)] ?? 'not JSON';
  const ended = text.slice(error.offset).trim() === '';
  const more = ended ? '; the file ends too early' : '';
  return { offset: error.offset, path: [], message: message + more };
}

/** What people are used to write in JSON although it is none. */
function extrasIn(text: string): Finding[] {
  const findings: Finding[] = [];
  let comma = -1;
  const note = (offset: number, what: string) =>
    findings.push({ offset, path: [], message: `${what} not allowed in JSON; remove it` });
  const go = () => void (comma = -1);
  const end = () => {
    if (comma >= 0) note(comma, 'a trailing comma is');
    comma = -1;
  };
  visit(
    text,
    {
      onComment: (offset) => void note(offset, 'comments are'),
      onSeparator: (sign, offset) => void (comma = sign === ',' ? offset : -1),
      onObjectBegin: go,
      onArrayBegin: go,
      onLiteralValue: go,
      onObjectEnd: end,
      onArrayEnd: end,
    },
    LENIENT,
  );
  return findings;
}

function offsetIn(root: Node, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = nodeAt(root, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return root.offset;
}

function offsetOfKeyIn(root: Node, path: Path): number {
  const property = nodeAt(root, path)?.parent;
  return property?.type === 'property' ? property.offset : offsetIn(root, path);
}

function textIn(root: Node | undefined, path: Path): string | undefined {
  const value: unknown = root === undefined ? undefined : nodeAt(root, path)?.value;
  return typeof value === 'string' ? value : undefined;
}

function nodeAt(root: Node, path: Path): Node | undefined {
  return findNodeAtLocation(root, [...path]);
}
