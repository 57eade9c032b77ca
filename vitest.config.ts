import { defineConfig } from 'vitest/config';
import { editionTests } from './scripts/edition-tests.ts';

/** `npm run test:crash` says how often to kill; `npm test` leaves that to it. */
const kills = process.env['CRASH_KILLS'] === undefined ? ['test/crash'] : [];

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    // The edition as it ships, started again and again, has a script of its own; `npm test` starts it in test/edition.test.ts.
    exclude: [
      'node_modules',
      'cdk.out',
      '.build',
      '.data',
      'scripts/new-procedure/template',
      ...editionTests,
      ...kills,
    ],
    setupFiles: ['test/support/no-missing-words.ts'],
    pool: 'forks',
    // By itself vitest leaves one core idle, which on two is half of the machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
