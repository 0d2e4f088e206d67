/** What is generated into a text, between two marks of its own. */
export interface Table {
  /** `platforms` for `<!-- platforms: … -->` and `<!-- end of platforms -->`. */
  readonly mark: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A text with a table between its two marks, as Prettier would write it; errors without marks. */
export function withTable(text: string, { mark, head, rows }: Table): string {
  const beginning = `<!-- ${mark}: written by "npm run docs" -->`;
  const begin = text.indexOf(beginning);
  const end = text.indexOf(`<!-- end of ${mark} -->`);
  if (begin < 0 || end < begin) throw new Error(`no place for the table: ${beginning}`);
  return `${text.slice(0, begin)}${beginning}\n\n${markdown(head, rows)}\n\n${text.slice(end)}`;
}

function markdown(head: Table['head'], rows: Table['rows']): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  const lines = all.map((row) => lineOf(row.map((cell, i) => cell.padEnd(widths[i]!))));
  const rule = lineOf(widths.map((width) => '-'.repeat(width)));
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
