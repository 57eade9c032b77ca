import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { AwsApi, account, region } from './emulator/aws-api.ts';
import { type MiniStack, startMiniStack } from './emulator/ministack.ts';
import { shortRoster } from './short-roster.ts';

/**
 * The steps of docs/operations.md with the CDK's own command line. The stage `local`, since it has no domain: the emulator's
 * account owns no zone and no certificate. Without inbound mail, as in a region that takes none.
 */
const stacks = ['data', 'mail', 'platform', 'workflows', 'edge', 'observability'].map(
  (part) => `Tawafuq-local-${part}`,
);
const { cacheDirectory, python } = inject('emulator');
const directory = join(cacheDirectory, 'cdk-cli');
const outputsFile = join(directory, 'outputs.json');

let ministack: MiniStack;

beforeAll(async () => {
  ministack = await startMiniStack({ python, cacheDirectory, functionEnvironment: {} });
});

afterAll(async () => {
  await ministack?.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** @returns all that it said */
function cdk(...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/aws-cdk/bin/cdk', ...words, '-c', 'stage=local', '--output', directory, '--no-notices'],
    {
      encoding: 'utf8',
      timeout: 300_000,
      env: {
        ...process.env,
        AWS_ENDPOINT_URL: ministack.url,
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        CDK_DEFAULT_ACCOUNT: account,
        CDK_DEFAULT_REGION: region,
      },
    },
  );
  const said = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`cdk ${words.join(' ')} ended with ${status}: ${said.slice(-4_000)}`);
  return said;
}

const deploy = () => cdk('deploy', ...stacks, '--require-approval', 'never', '--outputs-file', outputsFile);

async function loadRoster(name: string): Promise<unknown> {
  const input = { text: shortRoster(), at: new Date().toISOString() };
  const path = `/2015-03-31/functions/${name}/invocations`;
  return (await new AwsApi(ministack.url).rest('lambda', 'POST', path, JSON.stringify(input))).json();
}

test('cdk bootstrap and cdk deploy make a stage that works once its roster is loaded, and change nothing the second time', async () => {
  expect(cdk('bootstrap', `aws://${account}/${region}`)).toContain('bootstrapped');
  deploy();
  const outputs = JSON.parse(readFileSync(outputsFile, 'utf8')) as Record<string, Record<string, string>>;
  const loader = outputs['Tawafuq-local-platform']?.['LoadRosterFunction'] ?? '';
  expect(await loadRoster(loader)).toMatchObject({ parties: expect.any(Number), signingKey: 'made' });
  expect(await loadRoster(loader)).toMatchObject({ signingKey: 'kept' });

  const [apiId] = new URL(outputs['Tawafuq-local-edge']?.['ApiUrl'] ?? '').hostname.split('.');
  const api = `${ministack.url}/_aws/execute-api/${apiId}/$default`;
  expect(await (await fetch(`${api}/healthz`)).json()).toEqual({ status: 'ok' });
  expect(await (await fetch(`${api}/register`)).text()).toContain('<html');

  const again = deploy();
  for (const stack of stacks) expect(again).toContain(`${stack} (no changes)`);
}, 400_000);

test('the stack of inbound mail is refused whole by an emulator that does not know its types', () => {
  const deployment = () => cdk('deploy', 'Tawafuq-local-inbound-mail', '--exclusively', '--require-approval', 'never');
  expect(deployment).toThrow(/Unrecognized resource types: \[AWS::SES::ReceiptRule, AWS::SES::ReceiptRuleSet\]/);
}, 120_000);
