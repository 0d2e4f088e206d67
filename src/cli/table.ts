const GAP = '  ';
const NARROWEST = 16;

/**
 * Rows as aligned columns under a head. The last column wraps under itself when a width is given,
 * and no line ends in blanks.
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width = Infinity,
): string[] {
  const all = [head, ...rows];
  const widths = head.slice(0, -1).map((_, i) => Math.max(...all.map((row) => lengthOf(row[i]))));
  const indent = widths.reduce((sum, columns) => sum + columns + GAP.length, 0);
  const room = Math.max(NARROWEST, width - indent);
  return all.flatMap((row) => {
    const fixed = widths.map((columns, i) => (row[i] ?? '').padEnd(columns) + GAP).join('');
    const [first = '', ...more] = wrap(row.at(-1) ?? '', room);
    return [fixed + first, ...more.map((line) => ' '.repeat(indent) + line)].map((line) =>
      line.trimEnd(),
    );
  });
}

function lengthOf(cell: string | undefined): number {
  return cell?.length ?? 0;
}

function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > room) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
