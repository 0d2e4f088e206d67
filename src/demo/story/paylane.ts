import type { Step } from '../stage.ts';

const vendor = 'paylane';
const HOUR_MS = 3_600_000;

/** A maintenance from its announcement to its end, beside an incident that was open before. */
export const PAYLANE: readonly Step[] = [
  {
    at: 8,
    vendor,
    what: 'announces a maintenance',
    tells: { type: 'maintenance', change: 'opened' },
    act: ({ vendor }) => {
      const from = evening(vendor.state.updatedAt, 1);
      vendor.schedule({
        key: 'ledger',
        name: 'Upgrade of the ledger database',
        body: 'We will upgrade the ledger database. Payments go through; balances may lag by a minute.',
        components: ['Ledger database'],
        from,
        until: from + HOUR_MS,
      });
    },
  },
  {
    at: 20,
    vendor,
    what: 'moves it by a day',
    tells: { type: 'maintenance', change: 'edited' },
    act: ({ vendor }) => {
      const from = evening(vendor.state.updatedAt, 2);
      vendor.move('ledger', from, from + HOUR_MS);
    },
  },
  {
    at: 27,
    vendor,
    what: 'touches the open incident',
    tells: { type: 'incident', change: 'touched' },
    act: ({ vendor }) => vendor.touch('reports'),
  },
  {
    at: 35,
    vendor,
    what: 'starts the maintenance',
    tells: { type: 'maintenance', change: 'updated' },
    act: ({ vendor }) => vendor.start('ledger', 'The upgrade has begun, ahead of time.'),
  },
  {
    at: 44,
    vendor,
    what: 'resolves the incident',
    tells: { type: 'incident', change: 'resolved' },
    act: ({ vendor }) =>
      vendor.resolve('reports', 'All settlement reports are ready to be downloaded.'),
  },
  {
    at: 50,
    vendor,
    what: 'completes the maintenance',
    tells: { type: 'maintenance', change: 'resolved' },
    act: ({ vendor }) =>
      vendor.complete('ledger', 'The upgrade went well and balances are up to date.'),
  },
];

/** Ten o'clock in the evening, UTC, so many days on. */
function evening(at: number, days: number): number {
  const day = 24 * HOUR_MS;
  return Math.floor(at / day) * day + days * day + 22 * HOUR_MS;
}
