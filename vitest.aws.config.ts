import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What scripts/test-aws.mjs has made ready. */
const emulator = {
  python: resolve(process.env['EMULATOR_PYTHON'] ?? '.cache/ministack/bin/python'),
  assembly: resolve(process.env['EMULATOR_ASSEMBLY'] ?? '.cache/assembly'),
  cacheDirectory: resolve('.cache/emulator'),
};

declare module 'vitest' {
  interface ProvidedContext {
    emulator: { readonly python: string; readonly assembly: string; readonly cacheDirectory: string };
  }
}

/** The deployed stacks on an emulator of AWS, beside the embedded edition: `npm run test:aws`. */
export default defineConfig({
  test: {
    include: ['test/scenarios/**/*.spec.ts'],
    pool: 'forks',
    fileParallelism: false,
    provide: { emulator },
    testTimeout: 180_000,
    hookTimeout: 900_000,
  },
});
