import { defineConfig } from 'vitest/config';

/** Both verifiers of histories, side by side: `npm run test:verifiers`. */
export default defineConfig({
  test: {
    include: ['test/verifiers/*.test.ts'],
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});
