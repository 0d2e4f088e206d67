import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
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

const STRICT = { disallowComments: true, allowTrailingComma: false };

const MESSAGES: Readonly<Record<string, string>> = {
  CloseBraceExpected: 'expected "," or "}"',
  CloseBracketExpected: 'expected "," or "]"',
  ColonExpected: 'expected ":" after the key',
  CommaExpected: 'expected ","',
  EndOfFileExpected: 'expected nothing more after the end of the JSON value',
  InvalidCharacter: 'a line break or control character inside a string; write \\n or \\t',
  InvalidCommentToken: 'comments are not allowed in JSON; remove it',
  InvalidEscapeCharacter: 'unknown escape in a string; write \\\\ for a backslash',
  InvalidNumberFormat: 'not a number',
  InvalidSymbol: 'not JSON; text needs double quotes',
  InvalidUnicode: 'expected four hexadecimal digits after \\u',
  PropertyNameExpected: 'expected a key in double quotes',
  UnexpectedEndOfComment: 'comments are not allowed in JSON; remove it',
  UnexpectedEndOfNumber: 'a number ends too early',
  UnexpectedEndOfString: 'a string has no closing quote',
  ValueExpected: 'expected a value',
};

/** Reads strict JSON. Comments and trailing commas are findings, yet leave a tree to go on with. */
export function parseDocument(text: string): Document {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, STRICT);
  const findings = errors.map((error) => findingOf(error, text));
  const broken = findings.find((finding) => !finding.benign);
  return {
    root: broken === undefined ? root : undefined,
    findings: findings.filter((finding) => finding.benign || finding === broken),
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

function findingOf(error: ParseError, text: string): Finding & { benign: boolean } {
  const code = printParseErrorCode(error.error);
  const before = text.slice(0, error.offset).trimEnd();
  if (before.endsWith(',') && /^[}\]]/.test(text.slice(error.offset))) {
    const message = 'a trailing comma is not allowed in JSON; remove it';
    return { offset: before.length - 1, path: [], message, benign: true };
  }
  const ended = text.slice(error.offset).trim() === '';
  const message = `${MESSAGES[code] ?? 'not JSON'}${ended ? '; the file ends too early' : ''}`;
  return { offset: error.offset, path: [], message, benign: code === 'InvalidCommentToken' };
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
