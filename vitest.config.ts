import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules', 'cdk.out', '.build', '.data', 'scripts/new-procedure/template'],
    setupFiles: ['test/support/no-missing-words.ts'],
    pool: 'forks',
    // By itself vitest leaves one core idle, which on two is half of the machine.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
