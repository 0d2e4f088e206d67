import type { Node } from 'jsonc-parser';
import { formatPath, type Finding, type Path } from './problem.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** The value of a JSON tree with `${NAME}` replaced from the environment. */
export interface Evaluation {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Paths, formatted, whose value came from the environment and must not be shown. */
  readonly hidden: ReadonlySet<string>;
  /** Paths, formatted, whose value could not be completed; nothing more is worth saying of them. */
  readonly broken: ReadonlySet<string>;
  /** What was put in from the environment. */
  readonly secrets: ReadonlySet<string>;
}

interface Work {
  readonly env: Env;
  readonly findings: Finding[];
  readonly hidden: Set<string>;
  readonly broken: Set<string>;
  readonly secrets: Set<string>;
}

const REFERENCE = /\$\$\{|\$\{(?:([A-Za-z_]\w*)\})?/g;

/** `$${` stands for a literal `${`. Keys are taken as they are; one given twice is a finding. */
export function evaluate(root: Node, env: Env): Evaluation {
  const work: Work = {
    env,
    findings: [],
    hidden: new Set(),
    broken: new Set(),
    secrets: new Set(),
  };
  return { ...work, value: valueOf(root, [], work) };
}

function valueOf(node: Node, path: Path, work: Work): unknown {
  if (node.type === 'string') return complete(node, path, work);
  if (node.type === 'object') return objectOf(node, path, work);
  if (node.type !== 'array') return node.value as unknown;
  return (node.children ?? []).map((child, i) => valueOf(child, [...path, i], work));
}

function objectOf(node: Node, path: Path, work: Work): Record<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? [];
    if (keyNode === undefined || valueNode === undefined) continue;
    const key = String(keyNode.value);
    const at = [...path, key];
    const twice = entries.has(key);
    if (twice) work.findings.push({ offset: keyNode.offset, path: at, message: 'duplicate key' });
    else entries.set(key, valueOf(valueNode, at, work));
  }
  return Object.fromEntries(entries);
}

function complete(node: Node, path: Path, work: Work): string {
  const note = (message: string) => {
    work.findings.push({ offset: node.offset, path, message });
    work.broken.add(formatPath(path));
    return '';
  };
  return String(node.value).replace(REFERENCE, (found: string, name: string | undefined) => {
    if (found === '$${') return '${';
    if (name === undefined) return note('"${" needs a name and "}"; write "$${" for a plain "${"');
    const value = work.env[name];
    if (value === undefined) return note(`the environment variable ${name} is not set`);
    work.hidden.add(formatPath(path));
    // A secret that was read from a file ends with the file's last line break.
    const text = value.replace(/[\r\n]+$/, '');
    work.secrets.add(text);
    return text;
  });
}
