import type { SinkRow } from '../config/config.ts';
import { kindOf } from '../sinks/index.ts';

/** Whether a sink may refuse events for good; what is on this machine is told all, or not at all. */
export function isElsewhere({ type }: Pick<SinkRow, 'type'>): boolean {
  return kindOf(type)?.local !== true;
}
