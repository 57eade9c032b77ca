import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error a plain script, which has no declaration
import { build } from '../scripts/build.mjs';
import { assignment } from './assignment.ts';
import { writeBenchRoster } from './bench-roster.ts';
import { bundleSizes } from './bundles.ts';
import { type Edition, startEdition } from './edition.ts';
import { growth } from './growth.ts';
import { hostile } from './hostile/hostile.ts';
import { HttpConnection } from './http-connection.ts';
import { machineOf } from './machine-of.ts';
import { latency, settled, throughput } from './measure.ts';
import { withOpenCases } from './open-cases.ts';
import { type Options, readOptions } from './options.ts';
import { pages } from './pages.ts';
import { type People, signInAll } from './people.ts';
import { clockStarted, decide, openCase } from './reference-case.ts';
import { type Results, table } from './table.ts';
import { timeToReady } from './time-to-ready.ts';
import { statesEntered } from './transitions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Whatever hangs, the bench ends. */
const longestMs = 20 * 60_000;

/** One run of everything on one fresh installation. */
async function onOneInstallation(edition: Edition, people: People, options: Options): Promise<Partial<Results>> {
  const { only } = options;
  const results: { -readonly [K in keyof Results]?: Results[K] } = {};
  await settled(edition);
  results.idle = edition.memory();
  await throughput(edition, people, 8, 2);
  if (only.has('latency')) results.latency = await latency(edition, people, options.latencyCases);
  if (only.has('throughput')) {
    results.throughput = [];
    for (const atOnce of [1, 16, 64]) {
      say(`${atOnce} at once …`);
      results.throughput.push(await throughput(edition, people, atOnce, options.seconds));
    }
  }
  return results;
}

/** With Amazon's clients, where the histories of machines can be asked for. */
async function statesOfOneCase(options: Parameters<typeof startEdition>[0]): Promise<string[]> {
  const edition = await startEdition({ ...options, environment: { SDK: 'aws' } });
  const http = new HttpConnection(edition.url);
  try {
    const people = await signInAll(http);
    const caseId = await openCase(http, people);
    await decide(http, people, caseId, await clockStarted(http, people, caseId));
    await settled(edition);
    return await statesEntered(edition.url, caseId);
  } finally {
    http.close();
    await edition.stop();
  }
}

async function run(options: Options, directory: string): Promise<Results> {
  const { only } = options;
  await build(say);
  const roster = writeBenchRoster(root, directory);
  let results: Results = { machine: machineOf(), at: new Date().toISOString() };
  if (only.has('bundles')) results = { ...results, bundles: bundleSizes(root) };
  if (only.has('ready')) {
    say('Time to ready …');
    results = { ...results, ready: await timeToReady(root, directory, roster) };
  }
  if (only.has('transitions')) {
    say('States that a decision enters …');
    results = { ...results, states: await statesOfOneCase({ root, roster, dataDirectory: join(directory, 'states') }) };
  }
  if (only.has('throughput') || only.has('latency')) {
    say('The reference case …');
    const edition = await startEdition({ root, roster, dataDirectory: join(directory, 'data') });
    try {
      const http = new HttpConnection(edition.url);
      const people = await signInAll(http);
      http.close();
      results = { ...results, ...(await onOneInstallation(edition, people, options)) };
    } finally {
      await edition.stop();
    }
  }
  if (only.has('open-cases')) {
    say(`${options.openCases} open cases …`);
    const dataDirectory = join(directory, 'open');
    results = { ...results, openCases: await withOpenCases({ root, roster, dataDirectory }, options.openCases, say) };
  }
  if (only.has('growth')) {
    say('Many notes …');
    results = { ...results, growth: await growth({ root, roster, directory }, say) };
  }
  if (only.has('pages')) {
    say('Pages among many decisions …');
    results = { ...results, pages: await pages({ root, roster, directory }, say) };
  }
  if (only.has('assignment')) {
    say('Reviewers for many notes …');
    results = { ...results, assignment: await assignment(root) };
  }
  if (only.has('hostile')) {
    const attacked = await hostile({ root, roster, directory }, options.hostileSeconds, say);
    results = { ...results, hostile: attacked };
  }
  return results;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

const options = readOptions();
if (options) {
  setTimeout(() => {
    say('The bench took too long and was ended');
    process.exit(1);
  }, longestMs).unref();
  const directory = mkdtempSync(join(tmpdir(), 'tawafuq-bench-'));
  try {
    const results = await run(options, directory);
    console.log(table(results));
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
    say(`Written to ${options.out}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
