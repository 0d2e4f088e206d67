import { isClosed, type Status } from '../core/incident.ts';
import type { Vendor } from './vendor.ts';

const SEVERITY: readonly Status[] = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];
const INDICATORS = [
  { indicator: 'none', description: 'All Systems Operational' },
  { indicator: 'maintenance', description: 'Service Under Maintenance' },
  { indicator: 'minor', description: 'Partially Degraded Service' },
  { indicator: 'major', description: 'Partial System Outage' },
  { indicator: 'critical', description: 'Major System Outage' },
] as const;
const IMPACTS: readonly string[] = INDICATORS.map(({ indicator }) => indicator);

/** The word and the sentence at the top of a page: the worst of its components and incidents. */
export function indicator(vendor: Vendor): { indicator: string; description: string } {
  const { components, incidents } = vendor.state;
  const open = incidents.filter(({ status, kind }) => kind === 'incident' && !isClosed(status));
  const worst = Math.max(
    0,
    ...components.map(({ status }) => SEVERITY.indexOf(status)),
    ...open.map(({ impact }) => IMPACTS.indexOf(impact)),
  );
  return INDICATORS[worst]!;
}
