/** One line of the table: what was measured, the program's figure and the bare reference's. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly bare: string;
  /** The figure that the goal is about. */
  readonly result: string;
  /** Both undefined when the figure is only for comparison. */
  readonly goal?: string;
  readonly met?: boolean;
}

const HEAD = ['', 'statuswire', 'reference', 'result', 'goal', ''];

/** The rows as a Markdown table that is also readable as it is. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf);
  const widths = HEAD.map((title, column) =>
    [title, ...cells.map((row) => row[column]!)].reduce(
      (wide, { length }) => Math.max(wide, length),
      3,
    ),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |\n`;
  const rule = widths.map((width) => '-'.repeat(width));
  return [HEAD, rule, ...cells].map(line).join('');
}

function cellsOf({ what, ours, bare, result, goal = '', met }: Row): string[] {
  return [what, ours, bare, result, goal, met === undefined ? '' : met ? 'met' : 'missed'];
}

/** The middle one; the upper one of two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that this share of the others does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** `12,345` or `1.2`. */
export function figure(value: number, digits = 0): string {
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString('en', format);
}

/** Tells people how far it is; the table alone goes to stdout. */
export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
