import { check } from './checks.ts';
import type { Config, Problem } from './config.ts';
import { parseDocument, positionAt, type Document } from './document.ts';
import { evaluate, type Env, type Evaluation } from './evaluate.ts';
import { explain } from './explain.ts';
import { formatPath, formatProblem, type Finding } from './problem.ts';
import { providersOf, type Defaults } from './providers.ts';
import { readText } from './readText.ts';
import { formOf, rowsOf } from './rows.ts';
import { File, List, RowMap } from './schema.ts';

export interface LoadOptions {
  /** The bytes of a file; throws as `readFileSync` does. */
  readonly read: (file: string) => Uint8Array;
  readonly env: Env;
  /** The ids that `platform` may have. */
  readonly platforms: readonly string[];
  /** What the command line says; wins over the file's defaults, not over a provider's own. */
  readonly defaults?: Defaults;
}

/** A configuration, or everything that is wrong with it in the order of the file. */
export type Loaded =
  | {
      readonly config: Config;
      /** A provider's name → its address as the file has it: `${NAME}` is not filled in. */
      readonly written: ReadonlyMap<string, string>;
    }
  | { readonly problems: readonly Problem[] };

const SCHEMAS = { file: File, list: List, map: RowMap } as const;

/** Reads and checks a file of providers. Never throws for what is in it. */
export function load(file: string, options: LoadOptions): Loaded {
  const text = readText(file, options.read);
  if (typeof text !== 'string') return { problems: [text] };
  const document = parseDocument(text);
  const { root } = document;
  if (root === undefined) return { problems: problemsOf(document.findings, file, text) };

  const read = evaluate(root, options.env);
  const form = formOf(read.value);
  const parsed = SCHEMAS[form].safeParse(read.value, { reportInput: false });
  const place = (offset: number) => placeOf(file, text, offset);
  const findings = [
    ...document.findings,
    ...read.findings,
    ...worthSaying(explain(parsed.error?.issues ?? [], document, read), read),
    ...check(rowsOf(read.value, form), { document, read, place, platforms: options.platforms }),
  ];
  if (findings.length > 0 || !parsed.success) return { problems: problemsOf(findings, file, text) };
  return built(parsed.data, document, options);
}

function built(data: File | List | RowMap, document: Document, options: LoadOptions): Loaded {
  const providers = providersOf(data, options.defaults ?? {});
  const written = providers.map(
    ({ provider, path }) => [provider.name, document.textAt(path) ?? provider.url] as const,
  );
  return {
    config: { providers: providers.map(({ provider }) => provider) },
    written: new Map(written),
  };
}

/** Of a text that could not be completed from the environment, that alone is worth saying. */
function worthSaying(findings: readonly Finding[], read: Evaluation): Finding[] {
  return findings.filter(({ path }) => !read.broken.has(formatPath(path)));
}

function problemsOf(findings: readonly Finding[], file: string, text: string): Problem[] {
  const problems = [...findings]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, path, message }) => {
      const { line, column } = positionAt(text, offset);
      return { file, line, column, path: formatPath(path), message };
    });
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

function placeOf(file: string, text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  return `${file}:${line}:${column}`;
}
