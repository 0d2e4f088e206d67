import type { Platform } from '../src/platforms/platform.ts';

const HEAD = ['page', '`platform`', 'known from', 'its limits'];
const BEGIN = '<!-- platforms: written by "npm run docs" -->';
const END = '<!-- end of platforms -->';

/** A text with the table of all platforms between its two marks; errors when it has no marks. */
export function withPlatformTable(text: string, platforms: readonly Platform[]): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`no place for the table: ${BEGIN} … ${END}`);
  const table = platformTable(platforms);
  return `${text.slice(0, begin)}${BEGIN}\n\n${table}\n\n${text.slice(end)}`;
}

/** In the order of their titles, any feed and any JSON last; as Prettier would write it. */
function platformTable(platforms: readonly Platform[]): string {
  const sorted = platforms.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));
  const rows = [HEAD, ...sorted.map(rowOf)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const lines = rows.map((row) => lineOf(row.map((cell, i) => cell.padEnd(widths[i]!))));
  const rule = lineOf(widths.map((width) => '-'.repeat(width)));
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function orderOf({ id, title, lastResort }: Platform): string {
  return `${lastResort === true || id === 'json' ? 1 : 0} ${title.toLowerCase()}`;
}

function rowOf({ id, title, verified, note = '' }: Platform): string[] {
  const from = verified === 'real' ? 'real answers' : 'documentation';
  return [title, `\`${id}\``, from, note];
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
