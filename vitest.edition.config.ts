import { defineConfig } from 'vitest/config';
import { editionTests } from './scripts/edition-tests.ts';

/** The edition as it ships, started many times over: `npm run test:edition`. */
export default defineConfig({
  test: { include: editionTests, pool: 'forks', maxWorkers: '100%', testTimeout: 60_000, hookTimeout: 120_000 },
});
