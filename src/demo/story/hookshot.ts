import type { Step } from '../stage.ts';

const vendor = 'hookshot';

/** A component that suffers without any incident, a posting after the fact and a posting by mistake. */
export const HOOKSHOT: readonly Step[] = [
  {
    at: 14,
    vendor,
    what: 'shows a component degraded, and no incident',
    tells: { type: 'component', change: 'opened' },
    act: ({ vendor }) => vendor.degrade('Delivery queue'),
  },
  {
    at: 22,
    vendor,
    what: 'shows the component operational again',
    tells: { type: 'component', change: 'resolved' },
    act: ({ vendor }) => vendor.restore('Delivery queue'),
  },
  {
    at: 30,
    vendor,
    what: 'tells of an incident after it is over',
    tells: { type: 'incident', change: 'opened' },
    act: ({ vendor }) =>
      vendor.bornResolved({
        key: 'late',
        name: 'Some webhooks were delivered late',
        body: 'Between 6:10 and 6:25 some webhooks were up to ten minutes late. None was lost.',
        impact: 'none',
        components: ['Deliveries'],
      }),
  },
  {
    at: 40,
    vendor,
    what: 'opens an incident by mistake',
    tells: { type: 'incident', change: 'opened' },
    act: ({ vendor }) =>
      vendor.open({
        key: 'mistake',
        name: 'The dashboard is down',
        body: 'The dashboard does not load. We are investigating.',
        impact: 'none',
      }),
  },
  {
    at: 48,
    vendor,
    what: 'deletes it',
    tells: { type: 'incident', change: 'removed' },
    act: ({ vendor }) => vendor.remove('mistake'),
  },
  {
    at: 56,
    vendor,
    what: 'touches five closed incidents',
    act: ({ vendor }) => vendor.touch(...vendor.state.incidents.slice(0, 5).map(({ id }) => id)),
  },
];
