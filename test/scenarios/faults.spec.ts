import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { propose } from './decisions.ts';
import { type Emulator, invoke, startEmulator, theOnly } from './emulator/emulator.ts';
import { logLinesOf } from './emulator/log-lines.ts';
import { isMail } from './emulator/raw-mail.ts';
import { takeIn } from './emulator/take-in.ts';
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
  const left = emulator.relay.refuse(3, 400, 'Throttling', isMail(caseId, 'who@example.org'));
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

test.concurrent('SES refuses one address for good: the secretariat is told and asked, excuses it, and the clock starts', async () => {
  const caseId = await propose(people, 'iom', { title: 'SES refuses for good', ...short });
  const left = emulator.relay.refuse(
    1,
    400,
    'MessageRejected',
    isMail(caseId, 'unodc@example.org'),
    'Domain contains illegal character',
  );
  await accept(caseId);
  const bounced = await people.happened(caseId, 'notice-bounced');
  expect(left()).toBe(0);
  expect(bounced.map(({ type }) => type)).not.toContain('clock-started');
  await people.act('secretariat', caseId, 'notice', { choice: 'excuse', reason: 'Told by phone.' });
  const history = await people.happened(caseId, 'consensus-reached');
  const mails = await people.mailed(caseId, addressees(history).length - 1);
  const refused = mails.filter(({ subject, to }) => to === 'unodc@example.org' && subject.includes('position by'));
  expect(refused).toEqual([]);
  expect(mails.filter(({ subject }) => subject.includes('did not arrive')).map(({ to }) => to)).toEqual([
    'secretariat@example.org',
  ]);
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
  await people.act('iom', caseId, 'withdraw', { choice: 'withdraw', reason: 'No case is to be left open.' });
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

test.concurrent('the event of a mail from outside comes three times, twice at once: it is passed on once', async () => {
  const receive = await takeIn(emulator, {
    ...{
      messageId: 'o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1',
      from: 'mission@elsewhere.example',
      to: 'decisions@example.org',
    },
    message: 'From: mission@elsewhere.example\r\nSubject: When is the meeting?\r\n\r\nWe would like to know.\r\n',
  });
  const passedOn = async () => (await emulator.mails()).filter(({ text }) => text.includes('We would like to know.'));
  const both = await Promise.allSettled([receive(), receive()]);
  const ended = both.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)));
  expect(ended).toContainEqual({ kept: 'passed-on' });
  // The other came too late or too early; Lambda brings an event again that failed.
  expect(ended.filter((one) => /another is at work|again/.test(JSON.stringify(one)))).toHaveLength(1);
  expect(await receive()).toEqual({ kept: 'again' });
  expect((await passedOn()).map(({ to }) => to)).toEqual(['secretariat@example.org']);
  const { html } = await people.page('secretariat', '/received');
  expect(html.split('When is the meeting?')).toHaveLength(2);
});

/** Put forward for everybody, so nothing else may be under way. */
test('an execution is gone and its token with it: the secretariat is told once, resumes the case, and it ends', async () => {
  const caseId = await propose(people, 'iom', { title: 'A token is gone' });
  await accept(caseId);
  await people.happened(caseId, 'clock-started');
  const stateMachineArn = theOnly(emulator.deployment, 'AWS::StepFunctions::StateMachine', /Decision/);
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${caseId}-1`;
  await emulator.aws.json('states', 'AWSStepFunctions.StopExecution', { executionArn });
  await people.act('ohchr', caseId, 'position', { choice: 'stand-aside', explanation: 'Nobody waits for this.' });

  // A round of a minute, and the quarter of an hour that a machine may be late.
  const secondsAhead = 1_200;
  const watch = () => {
    const time = new Date(Date.now() + secondsAhead * 1_000).toISOString().replace(/\.\d+/, '');
    return invoke(emulator.aws, emulator.deployment, /Watchdog/, { time });
  };
  const toldOfIt = async () =>
    (await people.mailsOf(caseId)).flatMap(({ to, subject }) => (subject.includes('stands still') ? [to] : []));
  expect(await people.resume('secretariat', caseId)).toBe(409);
  emulator.putForward(secondsAhead);
  expect((await people.history(caseId)).at(-1)).toMatchObject({ type: 'position-stated' });
  expect(await watch()).toEqual({ stalled: 1 });
  await expect.poll(toldOfIt, { timeout: 30_000 }).toEqual(['secretariat@example.org']);
  expect(await watch()).toEqual({ stalled: 1 });
  const metrics = (await logLinesOf(emulator, /WatchdogPartsLogs/)).filter((line) => line.includes('"_aws"'));
  expect(metrics.map((line) => JSON.parse(line).StalledCases)).toEqual([1, 1]);

  const { status, html } = await people.page('secretariat', '/stalled');
  expect(status).toBe(200);
  expect(html).toContain(`/cases/${caseId}"`);
  expect(await people.resume('ilo', caseId)).toBe(403);
  expect(await people.resume('secretariat', caseId)).toBe(200);
  expect(await people.resume('secretariat', caseId)).toBe(409);
  expect((await people.page('secretariat', '/stalled')).html).not.toContain(caseId);
  await people.act('secretariat', caseId, 'publish', { choice: 'publish' });
  await expectConsensus(caseId);
  expect(await watch()).toEqual({ stalled: 0 });
  expect(await toldOfIt()).toEqual(['secretariat@example.org']);
  const types = (await people.history(caseId)).map(({ type }) => type);
  expect(types.slice(types.indexOf('stall-noticed'))).toEqual([
    'stall-noticed',
    'consensus-reached',
    'decision-adopted',
    'flow-restarted',
    'decision-published',
  ]);
  const { executions } = await emulator.aws.json<{ executions: { name: string; status: string }[] }>(
    'states',
    'AWSStepFunctions.ListExecutions',
    { stateMachineArn, maxResults: 1_000 },
  );
  const ended = executions.flatMap(({ name, status }) => (name.startsWith(`${caseId}-`) ? [status] : []));
  expect(ended.sort()).toEqual(['ABORTED', 'SUCCEEDED']);
});

test('nothing else went wrong', async () => {
  expect(await troublesOf(emulator)).toEqual([expect.stringMatching(/-1: ABORTED$/)]);
});
