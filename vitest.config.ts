import { defineConfig } from 'vitest/config';
import { editionTests } from './scripts/edition-tests.ts';

/** `npm run test:crash` says how often to kill; `npm test` leaves that to it. */
const kills = process.env['CRASH_KILLS'] === undefined ? ['test/crash'] : [];

const notHere = ['node_modules', 'cdk.out', '.build', '.data', 'scripts/new-procedure/template'];

/** Stands in for a module that others have loaded already. */
const standsIn = ['functions/web/missing-word.test.ts'];

const common = {
  setupFiles: ['test/support/no-missing-words.ts'],
  pool: 'forks' as const,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // By itself vitest leaves one core idle, which on two is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'beside the code',
          include: ['{workflows,schemas,functions}/**/*.test.{ts,tsx}'],
          exclude: [...notHere, ...standsIn],
          // These change nothing that outlives them, so that modules are loaded once for many files: half of the processor's time (84 s for 184 s).
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'of the whole',
          include: ['**/*.test.{ts,tsx}'],
          // The edition as it ships, started again and again, has a script of its own; `npm test` starts it in test/edition.test.ts.
          exclude: [
            ...notHere,
            ...['workflows', 'schemas'].map((folder) => `${folder}/**`),
            `functions/**/!(missing-word).test.{ts,tsx}`,
            ...editionTests,
            ...kills,
          ],
        },
      },
    ],
  },
});
