import type { Step } from '../stage.ts';

const vendor = 'acme-cloud';

/** An incident from its opening to its end, by way of a relapse, an outage and a stale copy. */
export const ACME_CLOUD: readonly Step[] = [
  {
    at: 3,
    vendor,
    what: 'opens an incident',
    tells: { type: 'incident', change: 'opened' },
    act: ({ vendor }) =>
      vendor.open({
        key: 'uploads',
        name: 'Elevated error rates on uploads',
        body: 'About one upload in fifty fails. Retrying usually helps; we are looking into it.',
        components: ['Uploads'],
      }),
  },
  {
    at: 10,
    vendor,
    what: 'posts two updates at once',
    tells: { type: 'incident', change: 'updated' },
    act: ({ vendor }) => {
      vendor.update(
        'uploads',
        'identified',
        'A load balancer in the west region drops long requests. We are taking it out.',
      );
      vendor.update(
        'uploads',
        'monitoring',
        'The load balancer is out of service and uploads succeed again. We keep watching.',
      );
    },
  },
  {
    at: 16,
    vendor,
    what: 'answers 503 for three seconds',
    act: ({ faults }) => faults.set({ kind: 'status', status: 503 }),
  },
  { at: 19, vendor, what: 'answers again', act: ({ faults }) => faults.clear() },
  {
    at: 25,
    vendor,
    what: 'resolves it',
    tells: { type: 'incident', change: 'resolved' },
    act: ({ vendor }) =>
      vendor.resolve('uploads', 'Uploads have been fine for a while. Sorry for the bumpy ride!'),
  },
  {
    at: 33,
    vendor,
    what: 'takes it up again',
    tells: { type: 'incident', change: 'reopened' },
    act: ({ vendor, copies }) => {
      copies.set('resolved', vendor.mirror());
      vendor.reopen(
        'uploads',
        'Some uploads fail again. We closed this too early and are back on it.',
      );
    },
  },
  {
    at: 37,
    vendor,
    what: 'changes the markup of a text, and not a word of it',
    act: ({ vendor }) => vendor.markupOnly('uploads/5'),
  },
  {
    at: 39,
    vendor,
    what: 'shows a stale copy for four seconds, in which it is still resolved',
    act: ({ faults, copies }) => faults.set({ kind: 'stale', mirror: copies.get('resolved')! }),
  },
  { at: 43, vendor, what: 'shows the page as it is', act: ({ faults }) => faults.clear() },
  {
    at: 46,
    vendor,
    what: 'posts an update and calls it a major incident',
    tells: { type: 'incident', change: 'updated' },
    act: ({ vendor }) => {
      vendor.setImpact('uploads', 'major');
      vendor.update(
        'uploads',
        'identified',
        'A second load balancer has the same fault. We are replacing both for good.',
      );
    },
  },
  {
    at: 52,
    vendor,
    what: 'resolves it for good',
    tells: { type: 'incident', change: 'resolved' },
    act: ({ vendor }) =>
      vendor.resolve(
        'uploads',
        'Both load balancers have been replaced. Thank you for your patience.',
      ),
  },
  {
    at: 57,
    vendor,
    what: 'shows its time stamps without milliseconds',
    act: ({ vendor }) => vendor.flap(),
  },
];
