import { defineConfig } from 'vitest/config';

/** What takes its time: real connections, years of a page's life, hundreds of real payloads. */
const SLOW = ['test/http/**/*.test.ts', 'test/core/soak.test.ts', 'test/platforms/corpus.test.ts'];
/** What wants the machine for itself. */
const ALONE = ['test/e2e/crashes.test.ts', 'test/e2e/killed.test.ts'];
/** A machine that is busy otherwise is no fault. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...SLOW],
          // Nothing of ours is kept outside of what a test makes: the files may share a world.
          pool: 'threads',
          isolate: false,
          sequence: { groupOrder: 0 },
          ...PATIENT,
        },
      },
      { test: { name: 'slow', include: SLOW, sequence: { groupOrder: 1 }, ...PATIENT } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ALONE,
          globalSetup: 'test/e2e/bundle.ts',
          // They wait for other processes more than they work.
          maxWorkers: 4,
          sequence: { groupOrder: 2 },
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'crashes',
          include: ALONE,
          globalSetup: 'test/e2e/bundle.ts',
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
