import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/e2e/bundle.ts',
          // They wait for other processes more than they work.
          maxWorkers: 6,
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
