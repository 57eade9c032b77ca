import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { propose } from './decisions.ts';
import { type Emulator, invoke, startEmulator, theOnly } from './emulator/emulator.ts';
import { troublesOf } from './emulator/troubles.ts';
import { People } from './people.ts';
import { addressees } from './play.ts';
import { shortRoster } from './short-roster.ts';

/** Services that refuse, on the emulator: each fault ends with the case right (docs/emulator.md). */
let emulator: Emulator;
let people: People;

beforeAll(async () => {
  emulator = await startEmulator({ ...inject('emulator'), roster: shortRoster(), relayed: ['DYNAMODB', 'SFN'] });
  people = new People(emulator);
});

afterAll(async () => {
  await emulator?.stop();
});

/** The case goes on to its consensus by silence, and every notice was mailed once. */
async function expectConsensus(caseId: string): Promise<void> {
  await people.happened(caseId, 'consensus-reached');
  const history = await people.history(caseId);
  for (const once of ['round-circulated', 'clock-started', 'consensus-reached']) {
    expect(history.filter(({ type }) => type === once)).toHaveLength(1);
  }
  const mails = await people.mailed(caseId, addressees(history).length);
  expect(mails.map(({ to }) => to).sort()).toEqual(addressees(history));
}

const accept = (caseId: string) => people.act('secretariat', caseId, 'screen', { choice: 'accept' });
const short = { circulateFor: 'PT5S' };

test('SES refuses one address: the clock waits, the sweep sends what is owed, nobody is written to twice', async () => {
  const caseId = await propose(people, 'iom', { title: 'SES refuses', ...short });
  // Three attempts of the client in the dispatch that follows the commit.
  const left = emulator.relay.refuse(
    3,
    429,
    'TooManyRequestsException',
    ({ action, body }) =>
      action === '/v2/email/outbound-emails' && body.includes(caseId) && body.includes('"who@example.org"'),
  );
  await accept(caseId);
  await people.happened(caseId, 'notices-delivered');
  await expect.poll(left, { timeout: 30_000 }).toBe(0);
  expect((await people.history(caseId)).map(({ type }) => type)).not.toContain('clock-started');
  // What the rule does every five minutes; nothing else may be under way, for at that time all claims have run out.
  const sweep = { sweep: true, time: new Date(Date.now() + 600_000).toISOString() };
  await invoke(emulator.aws, emulator.deployment, /Dispatch/, sweep);
  await people.happened(caseId, 'clock-started');
  await expectConsensus(caseId);
});

test.concurrent('a table that is throttled: the member is told to try again, and its position counts once', async () => {
  const caseId = await propose(people, 'iom', { title: 'A throttled table' });
  await accept(caseId);
  await people.happened(caseId, 'clock-started');
  const task = await people.task('who', caseId, 'position');
  // The client tries three times by itself.
  const left = emulator.relay.refuse(
    4,
    400,
    'ProvisionedThroughputExceededException',
    ({ action, body }) => action === 'TransactWriteItems' && body.includes(caseId),
  );
  expect(await people.insist('who', task, { choice: 'support' })).toBe(1);
  expect(left()).toBe(0);
  const stated = (await people.history(caseId)).filter(({ type }) => type === 'position-stated');
  expect(stated).toMatchObject([{ data: { party: 'WHO', position: 'support' } }]);
});

test.concurrent('a function fails twice, then works: the machine tries again, and the round ends once', async () => {
  const caseId = await propose(people, 'iom', { title: 'A function fails twice', ...short });
  const left = emulator.relay.refuse(
    6,
    500,
    'InternalServerError',
    ({ action, body }) =>
      action === 'TransactWriteItems' && body.includes(caseId) && body.includes('consensus-reached'),
  );
  await accept(caseId);
  await expectConsensus(caseId);
  expect(left()).toBe(0);
});

test.concurrent('events of mails come twice and in reverse: each delivery counts once', async () => {
  const caseId = await propose(people, 'iom', { title: 'Events in disorder', ...short });
  emulator.mailEvents.inDisorder = true;
  try {
    await accept(caseId);
    await people.happened(caseId, 'clock-started');
  } finally {
    emulator.mailEvents.inDisorder = false;
  }
  await expectConsensus(caseId);
  const delivered = (await people.history(caseId)).flatMap(({ type, data }) =>
    type === 'notices-delivered' ? (data as { to: string[] }).to : [],
  );
  expect(delivered).toHaveLength(9);
  expect(new Set(delivered).size).toBe(9);
});

test.concurrent('a task token is gone with its execution: positions are taken, and a new execution takes the case up', async () => {
  const caseId = await propose(people, 'iom', { title: 'A token is gone' });
  await accept(caseId);
  await people.happened(caseId, 'clock-started');
  const stateMachineArn = theOnly(emulator.deployment, 'AWS::StepFunctions::StateMachine', /Decision/);
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${caseId}-1`;
  await emulator.aws.json('states', 'AWSStepFunctions.StopExecution', { executionArn });
  await people.act('ohchr', caseId, 'position', { choice: 'objection', reason: 'Nobody waits for this any more.' });
  await people.task('coordinator', caseId, 'facilitate');
  // The runbook, docs/operations.md.
  const input = JSON.stringify({ caseId, procedure: 'decision', stage: 'positions', waitSeconds: 1 });
  const name = `${caseId}-by-hand`;
  await emulator.aws.json('states', 'AWSStepFunctions.StartExecution', { stateMachineArn, name, input });
  await people.act('coordinator', caseId, 'facilitate', { choice: 'revise', text: 'Anew.', reason: 'Better.' });
  await people.happened(caseId, 'clock-started', 2);
});

test('nothing else went wrong', async () => {
  expect(await troublesOf(emulator)).toEqual([expect.stringMatching(/-1: ABORTED$/)]);
});
