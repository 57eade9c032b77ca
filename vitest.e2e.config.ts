import { defineConfig } from 'vitest/config';

/** In a real browser against the edition as it ships: `npm run test:e2e`. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.spec.ts'],
    pool: 'forks',
    // Each file starts an edition and a browser of its own.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
