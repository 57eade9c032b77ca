import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { actByLink } from '#test/support/act-by-link.ts';
import { temporaryDirectory } from '#test/support/edition.ts';
import { move } from '#test/support/move.ts';
import { type Request, requestAmong } from '#test/support/request-in.ts';
import { startOffice } from './embedded.ts';
import { region } from './emulator/aws-api.ts';
import { type Emulator, invoke, startEmulator, theOnly } from './emulator/emulator.ts';
import { troublesOf } from './emulator/troubles.ts';
import { type HistoryEvent, People } from './people.ts';
import type { Platform } from './platform.ts';
import { addressees } from './play.ts';
import { shortRoster } from './short-roster.ts';

/** A case in the middle of its round moves to the product that is deployed to an emulator of AWS, and another one back (ADR 7). */
let emulator: Emulator;
const directory = temporaryDirectory();
const [first, second] = ['first', 'second'].map((name) => join(directory.path, name)) as [string, string];
const PASSPHRASE = 'sixteen or more of them';
/** Long enough for a move on a machine that is busy, and for somebody to act on either side of it. */
const form = { text: 'We decide.', language: 'en', method: 'silence', circulateFor: 'PT60S' };

beforeAll(async () => {
  emulator = await startEmulator({ ...inject('emulator'), roster: undefined });
});

afterAll(async () => {
  await emulator?.stop();
  directory.remove();
});

const deployed = () => ({
  PASSPHRASE,
  TABLE_NAME: theOnly(emulator.deployment, 'AWS::DynamoDB::GlobalTable'),
  SIGNING_KEY_PARAMETER: '/tawafuq/dev/signing-key',
  AWS_ENDPOINT_URL: emulator.endpoint,
  AWS_REGION: region,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});
const embedded = (DATA_DIR: string) => ({ PASSPHRASE, DATA_DIR });

async function carry(from: Record<string, string>, to: Record<string, string>, name: string): Promise<void> {
  const file = join(directory.path, name);
  expect(await move(['export', file], from)).toMatchObject({ code: 0 });
  expect(await move(['import', file], to)).toMatchObject({ code: 0 });
}

/** A case whose clock runs. */
async function circulate(people: People, title: string): Promise<string> {
  await people.signIn('iom', 'secretariat', 'ilo');
  const caseId = await people.propose('iom', { ...form, title });
  await people.act('secretariat', caseId, 'screen', { choice: 'accept' });
  await people.happened(caseId, 'clock-started');
  return caseId;
}

async function requestTo(who: string, platform: Platform, caseId: string): Promise<Request> {
  const mails = (await platform.mails()).filter(({ to }) => to === `${who}@example.org`);
  return requestAmong(mails, caseId, 'position');
}

/**
 * What the members still have to say they say on the new side, the first by the link and the code of a mail that the old
 * side sent. The round ends at the instant that the old side set, and the outcome is published.
 */
async function goOn(platform: Platform, people: People, caseId: string, request: Request, before: HistoryEvent[]) {
  const { page, status } = await actByLink(platform.url, request, { choice: 'stand-aside' });
  expect(page).toContain(caseId);
  expect(status).toBe(303);
  await people.act('who', caseId, 'position', { choice: 'no-objection' });
  await people.happened(caseId, 'consensus-reached');
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  const history = await people.happened(caseId, 'decision-published');
  expect(history.slice(0, before.length)).toEqual(before);
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
  expect(history.slice(before.length)).toMatchObject([
    { type: 'position-stated', data: { position: 'stand-aside' } },
    { type: 'position-stated', data: { party: 'WHO', position: 'no-objection' } },
    { type: 'consensus-reached' },
    { type: 'decision-adopted' },
    { type: 'decision-published' },
  ]);
  const expiresAt = before.flatMap(({ type, data }) => (type === 'clock-started' ? [(data as Round).expiresAt] : []));
  expect([String(history.find(({ type }) => type === 'consensus-reached')?.['at'])] >= expiresAt).toBe(true);
  const mails = await people.mailed(caseId, addressees(history.slice(before.length)).length);
  expect(mails.map(({ to }) => to).sort()).toEqual(addressees(history.slice(before.length)));
  return history;
}
type Round = { readonly expiresAt: string };

const registered = async ({ url }: Platform): Promise<string[]> => {
  const { items } = (await (await fetch(`${url}/api/register`)).json()) as { items: { caseId: string }[] };
  return items.map(({ caseId }) => caseId);
};

let moved: { readonly caseId: string; readonly history: readonly HistoryEvent[] };

test('from an embedded edition to the deployed product a round goes on, and the links of its mails work there', async () => {
  const roster = join(directory.path, 'roster.json');
  writeFileSync(roster, shortRoster());
  const office = await startOffice(first, roster);
  let before: HistoryEvent[];
  let request: Request;
  let caseId: string;
  try {
    const there = new People(office);
    caseId = await circulate(there, 'Moved to AWS');
    await there.act('ilo', caseId, 'position', { choice: 'support' });
    before = await there.history(caseId);
    request = await requestTo('unicef', office, caseId);
  } finally {
    await office.stop();
  }
  await carry(embedded(first), deployed(), 'to-aws.jsonl');
  // What its schedule does within five minutes.
  const sweep = { sweep: true, time: new Date().toISOString() };
  expect(await invoke(emulator.aws, emulator.deployment, /Dispatch/, sweep)).toEqual({ done: 1, failed: 0 });
  moved = { caseId, history: await goOn(emulator, new People(emulator), caseId, request, before) };
  expect(await registered(emulator)).toEqual([caseId]);
  expect(await troublesOf(emulator)).toEqual([]);
});

test('from the deployed product to an embedded edition the same, with all that happened before', async () => {
  const here = new People(emulator);
  const caseId = await circulate(here, 'Moved from AWS');
  await here.act('ilo', caseId, 'position', { choice: 'support' });
  const before = await here.history(caseId);
  const request = await requestTo('unhcr', emulator, caseId);
  await standStill();
  await carry(deployed(), embedded(second), 'from-aws.jsonl');
  const office = await startOffice(second);
  try {
    const there = new People(office);
    await goOn(office, there, caseId, request, before);
    expect(await there.history(moved.caseId)).toEqual(moved.history);
    expect(await registered(office)).toEqual([caseId, moved.caseId]);
    // The next number follows on from the other side's.
    const next = await there.propose('iom', { ...form, title: 'New' });
    expect([moved.caseId, caseId, next].map((id) => Number(id.slice(-4)))).toEqual([1, 2, 3]);
  } finally {
    await office.stop();
  }
  // An export folds every history and compares what comes of it with what is stored.
  const whole = await move(['export', join(directory.path, 'all.jsonl')], embedded(second));
  expect(whole).toMatchObject({ code: 0, err: expect.stringContaining('3 cases') });
});

/** As docs/operations.md has it: no function may run. */
async function standStill(): Promise<void> {
  for (const { type, physicalId } of emulator.deployment.resources) {
    if (type !== 'AWS::Lambda::Function') continue;
    const path = `/2017-10-31/functions/${physicalId}/concurrency`;
    await emulator.aws.rest('lambda', 'PUT', path, JSON.stringify({ ReservedConcurrentExecutions: 0 }));
  }
  expect((await fetch(`${emulator.url}/healthz`)).ok).toBe(false);
}
