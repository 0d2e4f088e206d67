import type { Step } from '../stage.ts';

/** What stood on the pages before anybody watched: closed history, and one incident still open. */
export const BEFORE: readonly Step[] = [
  ...['acme-cloud', 'nimbus-ai', 'paylane', 'hookshot'].map((vendor): Step => ({
    at: 0,
    vendor,
    what: 'has a history',
    act: ({ vendor }) => vendor.backfill({ incidents: 12, updates: [3, 6] }),
  })),
  {
    at: 0,
    vendor: 'paylane',
    what: 'has an open incident with two updates',
    tells: { type: 'incident', change: 'opened' },
    act: ({ vendor }) => {
      vendor.open({
        key: 'reports',
        name: 'Settlement reports are late',
        body: 'Yesterday’s settlement reports are not ready yet. Payments and payouts are not affected.',
        components: ['Reports'],
      });
      vendor.update(
        'reports',
        'identified',
        'A nightly job ran out of disk space. We have made room and started it again.',
      );
    },
  },
];
