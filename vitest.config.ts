import { defineConfig } from 'vitest/config';
import { editionTests } from './scripts/edition-tests.ts';

/** `npm run test:crash` says how often to kill; `npm test` leaves that to it. */
const kills = process.env['CRASH_KILLS'] === undefined ? ['test/crash'] : [];

const notHere = ['node_modules', 'cdk.out', '.build', '.data', 'scripts/new-procedure/template'];

/** What stands beside the code, and what asks a world in memory: these change nothing that outlives them, but for those that stand in for a module. */
const inMemory = [
  '{workflows,schemas,functions,web,words}/**/!(missing-word).test.{ts,tsx}',
  'test/{pages,forms,words,mails,bad-input,properties,engine}/**/*.test.{ts,tsx}',
  'test/access/!(unseen|wrong-guards).test.ts',
  'test/infra/!(stack).test.ts',
  'test/!(architecture|former-*|refused-calls|*edition*|moving*|backup|concurrency).test.{ts,tsx}',
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
          name: 'in memory',
          include: inMemory,
          exclude: notHere,
          // Modules are loaded once for many files, in half of the processor's time (84 s for 184 s with a third of all files).
          isolate: false,
        },
      },
      {
        test: {
          ...common,
          name: 'of the whole',
          include: ['**/*.test.{ts,tsx}'],
          // The edition as it ships, started again and again, has a script of its own; `npm test` starts it in test/edition.test.ts.
          exclude: [...notHere, ...inMemory, ...editionTests, ...kills],
        },
      },
    ],
  },
});
