import type { Impact } from '../../core/incident.ts';
import type { ComponentStatus } from '../words.ts';

type Text = string | null | undefined;

const IMPACTS: ReadonlyMap<string, Impact> = new Map([
  ['yellow', 'minor'],
  ['red', 'major'],
]);

const STATUSES: ReadonlyMap<string, ComponentStatus> = new Map([
  ['green', 'operational'],
  ['blue', 'under_maintenance'],
  ['yellow', 'degraded_performance'],
  ['red', 'major_outage'],
]);

/** How bad an incident is by a colour of Heroku's; `unknown` for those that do not say. */
export function impactOfColour(colour: Text): Impact {
  return IMPACTS.get(colour ?? '') ?? 'unknown';
}

/** How a system is by its colour; undefined for a colour nobody knows. */
export function statusOfColour(colour: Text): ComponentStatus | undefined {
  return STATUSES.get(colour ?? '');
}
