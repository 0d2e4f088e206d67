import { table } from './table.ts';

/** A table whose columns may make room for others. */
export interface Roomy {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The column whose texts may be cut. */
  readonly cut: number;
  /** The columns that may be left out, the least important first. */
  readonly spare: readonly number[];
}

const GAP = 2;
/** A text is not cut to less than this. */
const SHORTEST = 12;

/** The lines of a table that is not wider than this, if it can be: cut a little, or without some columns. */
export function fitted({ head, rows, cut, spare }: Roomy, width = Infinity): string[] {
  const columns = [head, ...rows];
  const left = new Set(head.keys());
  for (const column of [undefined, ...spare]) {
    if (column !== undefined) left.delete(column);
    const over = widthOf(columns, left) - width;
    const most = longest(columns, cut) - Math.max(0, over);
    if (over <= 0 || (left.has(cut) && most >= SHORTEST)) {
      return table(...slimmed(columns, left, cut, most));
    }
  }
  return table(...slimmed(columns, left, cut, Infinity));
}

type Rows = readonly (readonly string[])[];

function slimmed(
  rows: Rows,
  left: ReadonlySet<number>,
  cut: number,
  most: number,
): [string[], Rows] {
  const [head = [], ...rest] = rows.map((row) =>
    row.map((cell, i) => (i === cut ? shortened(cell, most) : cell)).filter((_, i) => left.has(i)),
  );
  return [head, rest];
}

function widthOf(rows: Rows, left: ReadonlySet<number>): number {
  return [...left].reduce((sum, i) => sum + longest(rows, i) + GAP, -GAP);
}

function longest(rows: Rows, column: number): number {
  return Math.max(...rows.map((row) => row[column]?.length ?? 0));
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
