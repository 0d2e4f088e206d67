import { defineConfig } from 'vitest/config';

/** What takes its time: real connections, years of a page's life, hundreds of real payloads. */
const SLOW = ['test/http/**/*.test.ts', 'test/core/soak.test.ts', 'test/platforms/corpus.test.ts'];

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
        },
      },
      { test: { name: 'slow', include: SLOW, sequence: { groupOrder: 1 } } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/bundle.ts',
          // They wait for other processes more than they work.
          maxWorkers: 6,
          sequence: { groupOrder: 2 },
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
