// Loads one bundle in a process of its own and tells what that took: `node --expose-gc bench/load-bundle.mjs <index.mjs>`.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , file] = process.argv;
const require = createRequire(file);
const clients = [...readFileSync(file, 'utf8').matchAll(/from"(@aws-sdk\/[\w-]+)"/g)].map(([, name]) => name);

const startedAtMs = performance.now();
for (const client of new Set(clients)) await import(pathToFileURL(require.resolve(client)).href);
const sdkAtMs = performance.now();
const { handler } = await import(pathToFileURL(file).href);
const loadedAtMs = performance.now();
if (typeof handler !== 'function') throw new Error(`${file} exports no handler`);

const rss = process.memoryUsage().rss;
globalThis.gc();
const { heapUsed } = process.memoryUsage();

// What is loaded when a case is first at hand: its procedure, and what answers questions about it.
const folder = dirname(file);
const later = readdirSync(folder).filter((name) => /^(?:cases|decision)-.*\.mjs$/.test(name));
const askedAtMs = performance.now();
for (const name of later) await import(pathToFileURL(join(folder, name)).href);
const caseMs = performance.now() - askedAtMs;
process.stdout.write(
  JSON.stringify({ sdkMs: sdkAtMs - startedAtMs, ownMs: loadedAtMs - sdkAtMs, caseMs, rss, heapUsed }),
);
