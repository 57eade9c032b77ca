import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const folders = ['functions', 'local', 'moving', 'schemas', 'test', 'web', 'words', 'workflows'];

/** Every file with a property, on many more inputs than `npm test` tries. */
const withProperties = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((file) => /\.test\.tsx?$/.test(file))
  .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));

export default defineConfig({
  test: {
    include: withProperties,
    exclude: ['node_modules', 'cdk.out', '.build', '.data'],
    setupFiles: ['test/support/search-setup.ts'],
    pool: 'forks',
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
});
