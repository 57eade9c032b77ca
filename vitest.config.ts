import { defineConfig } from 'vitest/config';
import { editionTests } from './scripts/edition-tests.ts';

/** `npm run test:crash` says how often to kill; `npm test` leaves that to it. */
const kills = process.env['CRASH_KILLS'] === undefined ? ['test/crash'] : [];

/** The edition as it ships, started again and again, has a script of its own; `npm test` starts it in test/edition.test.ts; the verifiers have one for Python's sake. */
const notHere = [
  'node_modules',
  'cdk.out',
  '.build',
  '.data',
  'scripts/new-procedure/template',
  'test/verifiers',
  ...editionTests,
  ...kills,
];

/** Those that stand in for a module, or that start or stop what belongs to the whole process, load all modules for themselves. */
const alone = [
  'functions/web/missing-word.test.ts',
  'test/access/unseen.test.ts',
  'test/{architecture,edition,refused-calls}.test.ts',
  'test/{former-*,moving-*}.test.ts',
  'test/infra/stack.test.ts',
  'test/local/{gateway,lock-directory,running-stack,sdk}.test.ts',
];

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
          name: 'together',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notHere, ...alone],
          // Modules are loaded once for many files, in half of the processor's time (84 s for 184 s with a third of all files).
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'alone',
          include: alone,
          exclude: notHere,
        },
      },
    ],
  },
});
