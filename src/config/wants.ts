import { globs } from './glob.ts';
import type { Incident } from '../core/incident.ts';
import type { Provider } from './config.ts';

/**
 * Whether the user wants to be told of an incident. One that names no component, or whose source
 * does not say how bad it is, passes: vendors link components late or never.
 */
export function wantsOf({
  types,
  impact,
  components,
}: Pick<Provider, 'types' | 'impact' | 'components'>): (
  incident: Incident,
  linked: readonly string[],
) => boolean {
  const named = globs(components);
  return (incident, linked) => {
    if (!types.includes(incident.type)) return false;
    if (!hasImpact(impact, incident)) return false;
    return linked.length === 0 || linked.some(named);
  };
}

function hasImpact(wanted: Provider['impact'], { impact, type }: Incident): boolean {
  if (wanted.length === 0 || wanted.includes(impact)) return true;
  return impact === 'unknown' || (type === 'maintenance' && impact === 'maintenance');
}
