import type { Io } from './io.ts';

/** Whether colours are wanted: https://no-color.org and FORCE_COLOR as Node.js reads it. */
export function colours(terminal: boolean, env: Io['env']): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return terminal && env['TERM'] !== 'dumb';
}
