import type { Platform } from '../src/platforms/platform.ts';
import { withTable } from './tableIn.ts';

const HEAD = ['page', '`platform`', 'known from', 'its limits'];

/** A text with the table of all platforms between its two marks; errors when it has no marks. */
export function withPlatformTable(text: string, platforms: readonly Platform[]): string {
  const sorted = platforms.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)));
  return withTable(text, { mark: 'platforms', head: HEAD, rows: sorted.map(rowOf) });
}

/** By their titles, any feed and any JSON last. */
function orderOf({ id, title, lastResort }: Platform): string {
  return `${lastResort === true || id === 'json' ? 1 : 0} ${title.toLowerCase()}`;
}

function rowOf({ id, title, verified, note = '' }: Platform): string[] {
  const from = verified === 'real' ? 'real answers' : 'documentation';
  return [title, `\`${id}\``, from, note];
}
