import type { Catalog } from './catalog.ts';
import { check } from './checks.ts';
import { categoriesOf } from './categories.ts';
import { checkReach } from './checkReach.ts';
import { checkSinks } from './checkSinks.ts';
import type { Config, Problem } from './config.ts';
import { parseDocument, positionAt, type Document } from './document.ts';
import { evaluate, type Env, type Evaluation } from './evaluate.ts';
import { explain, fileKeysAt } from './explain.ts';
import type { PlatformChoice } from './platformChoice.ts';
import { formatPath, formatProblem, type Finding, type Path } from './problem.ts';
import { providersOf, type Defaults, type Known } from './providers.ts';
import { isFile } from './given.ts';
import { readText } from './readText.ts';
import { formOf, rowsOf } from './rows.ts';
import { File, List, RowMap } from './schema.ts';
import type { SinkChoice } from './sinkChoice.ts';
import { sinksOf } from './sinks.ts';
import { writtenOf, type Written } from './written.ts';

export interface LoadOptions {
  /** The bytes of a file; throws as `readFileSync` does. */
  readonly read: (file: string) => Uint8Array;
  readonly env: Env;
  /** What `platform` may name. */
  readonly platforms: readonly PlatformChoice[];
  /** What `type` of a sink may name; nothing when undefined. */
  readonly kinds?: readonly SinkChoice[];
  /** What vendors may sell; nothing when undefined. */
  readonly categories?: readonly string[];
  /** The vendors that may be named by their slugs; none when undefined. */
  readonly catalog?: Catalog;
  /** What the command line says; wins over the file's defaults, not over a provider's own. */
  readonly defaults?: Defaults;
}

/** A configuration, or everything that is wrong with it in the order of the file. */
export type Loaded =
  | {
      readonly config: Config;
      /** A provider's name → its addresses as the file has them. */
      readonly written: ReadonlyMap<string, Written>;
      /** What came from the environment, and must not be shown. */
      readonly secrets: ReadonlySet<string>;
      /** Something that others find wrong at a path of the file. */
      readonly problemAt: (path: Path, message: string) => Problem;
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

  const { platforms, kinds = [], categories = [] } = options;
  const known = { platforms, kinds, categories, catalog: once(options.catalog) };
  const read = evaluate(root, options.env);
  const form = formOf(read.value);
  const parsed = SCHEMAS[form].safeParse(read.value, { reportInput: false });
  const place = (offset: number) => placeOf(file, text, offset);
  const judged = { document, read, base: [], keysAt: fileKeysAt };
  const said = [
    ...explain(parsed.error?.issues ?? [], judged),
    ...check(rowsOf(read.value, form), { ...known, document, read, place }),
    ...(form === 'file' ? checkSinks(read.value, { ...known, document, read, place }) : []),
  ];
  const findings = [...document.findings, ...read.findings, ...worthSaying(said, read)];
  if (findings.length > 0 || !parsed.success) return { problems: problemsOf(findings, file, text) };
  const loaded = {
    ...built(parsed.data, document, options.defaults ?? {}, known),
    secrets: read.secrets,
    problemAt: (path: Path, message: string) =>
      problemOf({ offset: document.offsetOf(path), path, message }, file, text),
  };
  const unreached = checkReach(loaded.config, document);
  return unreached.length > 0 ? { problems: problemsOf(unreached, file, text) } : loaded;
}

function built(
  data: File | List | RowMap,
  document: Document,
  defaults: Defaults,
  known: Known,
): Pick<Extract<Loaded, { config: Config }>, 'config' | 'written'> {
  const all = providersOf(data, defaults, known);
  const file = isFile(data) ? data : undefined;
  const sinks = sinksOf(file?.sinks ?? []);
  return {
    config: {
      providers: all.map(({ provider }) => provider),
      sinks,
      categories: categoriesOf(all, sinks, known.catalog),
      deadLetters: file?.deadLetters,
    },
    written: new Map(all.map((one) => [one.provider.name, writtenOf(one, document)])),
  };
}

/** To read the catalogue takes longer than all else. */
function once(catalog: Catalog = () => new Map()): Catalog {
  let vendors: ReturnType<Catalog> | undefined;
  return () => (vendors ??= catalog());
}

/** Of a text that could not be completed from the environment, that alone is worth saying. */
function worthSaying(findings: readonly Finding[], read: Evaluation): Finding[] {
  return findings.filter(({ path }) => !read.broken.has(formatPath(path)));
}

function problemsOf(findings: readonly Finding[], file: string, text: string): Problem[] {
  const problems = [...findings]
    .sort((a, b) => a.offset - b.offset)
    .map((finding) => problemOf(finding, file, text));
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

function problemOf({ offset, path, message }: Finding, file: string, text: string): Problem {
  const { line, column } = positionAt(text, offset);
  return { file, line, column, path: formatPath(path), message };
}

function placeOf(file: string, text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  return `${file}:${line}:${column}`;
}
