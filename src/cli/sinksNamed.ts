import { didYouMean } from '../config/nearest.ts';
import type { SinkRow } from '../config/config.ts';
import { Fault } from '../core/fault.ts';

/**
 * The sinks with these names, in the order of the file; all, when no name is given. Throws a Fault
 * (CONFIG) when the file has none, or not one of that name.
 */
export function sinksNamed(
  names: readonly string[],
  rows: readonly SinkRow[],
  file: string,
): readonly SinkRow[] {
  if (rows.length === 0) {
    const example = '"sinks": [{ "type": "webhook", "url": "${HOOK_URL}" }]';
    throw new Fault('CONFIG', `${file} names no sinks; it may say ${example}`);
  }
  const known = rows.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, known);
    throw new Fault('CONFIG', `${file} has no sink "${unknown}", but ${known.join(', ')}${near}`);
  }
  return names.length === 0 ? rows : rows.filter(({ name }) => names.includes(name));
}
