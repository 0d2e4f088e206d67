import { globs } from './glob.ts';
import { phrases } from './phrases.ts';
import type { Incident } from '../core/incident.ts';
import type { Provider } from './config.ts';

/** What a provider's row says of the incidents to tell. */
export type Filters = Pick<Provider, 'types' | 'impact' | 'components' | 'match'>;

/**
 * Whether the user wants to be told of an incident. One that names no component, or whose source
 * does not say how bad it is, passes: vendors link components late or never.
 */
export function wantsOf({
  types,
  impact,
  components,
  match,
}: Filters): (incident: Incident, linked: readonly string[]) => boolean {
  const named = globs(components);
  const said = phrases(match);
  return (incident, linked) => {
    if (!types.includes(incident.type)) return false;
    if (!hasImpact(impact, incident)) return false;
    return (linked.length === 0 || linked.some(named)) && textsOf(incident).some(said);
  };
}

function hasImpact(wanted: Filters['impact'], { impact, type }: Incident): boolean {
  if (wanted.length === 0 || wanted.includes(impact)) return true;
  return impact === 'unknown' || (type === 'maintenance' && impact === 'maintenance');
}

function textsOf({ name, updates }: Incident): string[] {
  return [name, ...updates.map(({ message }) => message)];
}
