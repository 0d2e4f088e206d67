import { checkCategories } from './checkCategories.ts';
import type { CheckContext } from './checks.ts';
import { explain } from './explain.ts';
import { oneOf } from './oneOf.ts';
import { formatPath, type Finding, type Path } from './problem.ts';
import { isObject } from '../core/isObject.ts';
import { meantForm } from './sinkForm.ts';
import { optionsIn, sinkKeys, unfit, type SinkChoice } from './sinkChoice.ts';
import { parseTemplate } from '../core/template.ts';

/** A sink where it stands, valid or not. */
interface PlacedSink {
  readonly path: Path;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What a schema cannot say of sinks: their names, kinds, options, templates, and whom they are told of. */
export function checkSinks(file: unknown, context: CheckContext): Finding[] {
  const rows = sinksIn(file);
  return [
    ...checkNames(rows, context),
    ...rows.flatMap((one) => checkKind(one, context)),
    ...rows.flatMap(({ path, row }) => checkCategories(path, row, context)),
    ...rows.flatMap((one) => checkTemplate(one, context)),
  ];
}

function sinksIn(file: unknown): PlacedSink[] {
  const list: unknown = isObject(file) ? file['sinks'] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((row: unknown, i) => (isObject(row) ? [{ path: ['sinks', i], row }] : []));
}

/** What the command line calls its own output. */
const STDOUT = 'stdout';

function checkNames(rows: readonly PlacedSink[], { document, place }: CheckContext): Finding[] {
  const offsets = new Map<string, number>();
  return rows.flatMap(({ path, row }) => {
    const at = [...path, 'name' in row ? 'name' : 'type'];
    const name = row['name'] ?? row['type'];
    if (typeof name !== 'string') return [];
    const offset = document.offsetOf(at);
    const first = offsets.get(name);
    if (at.at(-1) === 'name' && (name === STDOUT) !== (row['type'] === STDOUT))
      return [{ offset, path: at, message: 'the standard output, and it alone, is called stdout' }];
    if (first === undefined) offsets.set(name, offset);
    if (first === undefined) return [];
    if (name === STDOUT)
      return [{ offset, path: at, message: `stdout is told at ${place(first)}` }];
    const used = `the name is already used at ${place(first)}`;
    const message = 'name' in row ? used : `${used}; give this one a "name" of its own`;
    return [{ offset, path: at, message }];
  });
}

function checkKind({ path, row }: PlacedSink, context: CheckContext): Finding[] {
  const { type } = row;
  if (typeof type !== 'string') return [];
  const kind = context.kinds.find(({ id }) => id === type);
  if (kind !== undefined)
    return [...checkKeys(path, row, kind, context), ...checkOptions(path, row, kind, context)];
  const at = [...path, 'type'];
  const shown = context.read.hidden.has(formatPath(at)) ? undefined : type;
  const message = oneOf(
    context.kinds.map(({ id }) => id),
    shown,
  );
  return [{ offset: context.document.offsetOf(at), path: at, message }];
}

function checkKeys(
  path: Path,
  row: PlacedSink['row'],
  kind: SinkChoice,
  { document }: CheckContext,
): Finding[] {
  return Object.keys(row).flatMap((key) => {
    const message = unfit(kind, key);
    const at = [...path, key];
    return message === undefined ? [] : [{ offset: document.offsetOfKey(at), path: at, message }];
  });
}

function checkOptions(
  path: Path,
  row: PlacedSink['row'],
  kind: SinkChoice,
  { document, read }: CheckContext,
): Finding[] {
  const { form, options, problem } = meantForm(kind.options, optionsIn(row));
  const issues = form?.safeParse(options, { reportInput: false }).error?.issues ?? [];
  const keysAt = (at: Path) => (at.length === path.length + 1 ? sinkKeys(kind) : []);
  const found = explain(issues, { document, read, base: path, keysAt });
  if (problem === undefined) return found;
  const at = problem.key === undefined ? path : [...path, problem.key];
  return [{ offset: document.offsetOfKey(at), path: at, message: problem.message }, ...found];
}

function checkTemplate({ path, row }: PlacedSink, { document, read }: CheckContext): Finding[] {
  const { template } = row;
  const parsed = typeof template === 'string' ? parseTemplate(template) : undefined;
  if (parsed === undefined || !('problem' in parsed)) return [];
  const at = [...path, 'template'];
  const hidden = read.hidden.has(formatPath(at));
  const message = hidden ? 'is no template that can be understood' : parsed.problem;
  return [{ offset: document.offsetOf(at), path: at, message }];
}
