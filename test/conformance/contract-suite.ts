import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { startDynamodbLocal } from './dynamodb-local.ts';
import { cacheFolder } from './fetch.ts';

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Runs the contract suite of the stores (test/contract) against DynamoDB Local.
 * @throws NotHere
 */
export async function runContractSuite(): Promise<SuiteResult> {
  const server = await startDynamodbLocal();
  const outputFile = join(cacheFolder, `contract-${process.pid}.json`);
  try {
    const vitest = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.edition.config.ts', 'test/contract'].concat([
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${outputFile}`,
      ]),
      { env: { ...process.env, DYNAMODB_ENDPOINT: server.endpoint }, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const [status] = await once(vitest, 'close');
    const { numPassedTests: passed, numFailedTests } = report.parse(JSON.parse(readFileSync(outputFile, 'utf8')));
    // A file that does not load fails the run without a failed test.
    return { passed, failed: status === 0 ? numFailedTests : Math.max(1, numFailedTests) };
  } finally {
    await server.stop();
    rmSync(outputFile, { force: true });
  }
}
