import type { Step } from '../stage.ts';

const vendor = 'nimbus-ai';

/** An incident.io page, whose texts are only in the API that the page itself calls. */
export const NIMBUS_AI: readonly Step[] = [
  {
    at: 6,
    vendor,
    what: 'opens an incident',
    tells: { type: 'incident', change: 'opened' },
    act: ({ vendor }) =>
      vendor.open({
        key: 'slow',
        name: 'Slow answers from the chat API',
        body: 'First tokens take up to twenty seconds. We are finding out wy.',
        components: ['API / Chat', 'Playground'],
        impact: 'major',
      }),
  },
  {
    at: 12,
    vendor,
    what: 'corrects a typo',
    tells: { type: 'incident', change: 'edited' },
    act: ({ vendor }) =>
      vendor.edit('slow/1', 'First tokens take up to twenty seconds. We are finding out why.'),
  },
  {
    at: 18,
    vendor,
    what: 'names the cause',
    tells: { type: 'incident', change: 'updated' },
    act: ({ vendor }) =>
      vendor.update(
        'slow',
        'identified',
        'A new scheduler sends too many requests to too few machines. We are going back to the old one.',
      ),
  },
  {
    at: 23,
    vendor,
    what: 'answers with 0 bytes for two seconds',
    act: ({ faults }) => faults.set({ kind: 'empty' }),
  },
  { at: 25, vendor, what: 'answers again', act: ({ faults }) => faults.clear() },
  {
    at: 32,
    vendor,
    what: 'has a fix',
    tells: { type: 'incident', change: 'updated' },
    act: ({ vendor }) =>
      vendor.update('slow', 'monitoring', 'The old scheduler is back, and so are quick answers.'),
  },
  {
    at: 41,
    vendor,
    what: 'resolves it',
    tells: { type: 'incident', change: 'resolved' },
    act: ({ vendor }) => vendor.resolve('slow', 'Answers are as quick as they were this morning.'),
  },
  {
    at: 54,
    vendor,
    what: 'rewrites the last text as the story behind it',
    tells: { type: 'incident', change: 'edited' },
    act: ({ vendor }) =>
      vendor.edit(
        'slow/4',
        'What happened: a new scheduler counted finished requests as running and filled up the wrong machines. ' +
          'What we do about it: the scheduler is tested under full load before it comes back.',
      ),
  },
];
