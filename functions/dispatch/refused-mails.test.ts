import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import { mailerOf } from '#functions/lib/sending/mailer-of.ts';
import type { Services } from '#functions/lib/services.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { subjectOf } from '#local/smtp/subject-of.ts';
import { createWorld } from '#test/support/world.ts';
import { dispatch } from './dispatch.ts';
import type { Post } from './post.ts';

process.env['AWS_REGION'] = 'eu-west-1';
process.env['AWS_ACCESS_KEY_ID'] = 'none';
process.env['AWS_SECRET_ACCESS_KEY'] = 'none';

const ses = mockClient(SESClient);
afterAll(() => ses.restore());
beforeEach(() => {
  for (const level of ['warn', 'error'] as const) vi.spyOn(log, level).mockReturnValue(undefined);
});
afterEach(() => {
  ses.reset();
  vi.restoreAllMocks();
});

const [who, secretariat, coordinator] = ['who@example.org', 'secretariat@example.org', 'coordinator@example.org'];
const illegal = 'Domain contains illegal character';
const asks = (to: string) => (input: SendRawEmailCommandInput) => input.Destinations?.[0] === to;
const error = (name: string, message = name) => Object.assign(new Error(message), { name });

/** A case whose circulation is committed and not yet dispatched, and a dispatcher that mails through SES. */
async function owing() {
  const world = await createWorld();
  const caseId = await world.submit();
  const idle = {
    dispatch: async () => {},
    signInCode: async () => {},
    draftShared: async () => {},
    tellSender: async () => {},
  };
  const task = (await world.tasks('secretariat')).find(({ kind }) => kind === 'screen');
  const taskId = task?.taskId ?? '';
  const screened = { taskId, body: { choice: 'accept' }, channel: 'api' } as const;
  await actOnTask({ ...world.services, dispatcher: idle }, await world.as('secretariat'), screened);
  const newMailer = () => mailerOf({ MAIL_FROM: 'tawafuq@example.org', MAILS_PER_SECOND: 0 });
  let mailer = newMailer();
  const signalled: string[] = [];
  const sent: { to: string; subject: string }[] = [];
  let refuse: (input: SendRawEmailCommandInput) => Error | undefined = () => undefined;
  ses.on(SendRawEmailCommand).callsFake((input: SendRawEmailCommandInput) => {
    const refusal = refuse(input);
    if (refusal !== undefined) throw refusal;
    sent.push({ to: input.Destinations?.[0] ?? '', subject: subjectOf([Buffer.from(input.RawMessage?.Data ?? [])]) });
    return {};
  });
  const postOf = (services: Services): Post => {
    const post: Post = {
      services: {
        ...services,
        dispatcher: { ...idle, dispatch: async (items, at) => void (await dispatch(post, { items: [...items], at })) },
      },
      machines: { start: async () => {}, resume: async (token) => void signalled.push(token) },
      mailer,
      mailFrom: 'tawafuq@example.org',
    };
    return post;
  };
  return {
    world,
    caseId,
    sent,
    signalled,
    /** A process that knows nothing of the last one. */
    anew: () => {
      mailer = newMailer();
    },
    refusing(matches: (input: SendRawEmailCommandInput) => boolean, refusal: Error) {
      refuse = (input) => (matches(input) ? refusal : undefined);
    },
    sweep: (services: Services = world.services) =>
      dispatch(postOf(services), { sweep: true, time: world.now(), ignoreClaims: true }),
    bounces: async () => (await world.history(caseId)).filter(({ type }) => type === 'notice-bounced'),
    sentTo: (to: string) => sent.filter((mail) => mail.to === to),
  };
}

test.each(['MessageRejected', 'InvalidParameterValue'])(
  '%s: the case has it as a bounce, the secretariat is told and asked, nobody is written to twice',
  async (name) => {
    const { world, sweep, refusing, bounces, sent, sentTo } = await owing();
    refusing(asks(who), error(name, illegal));
    expect(await sweep()).toEqual({ done: 1, failed: 0 });
    const reason = `SES: ${name}: ${illegal}`;
    expect(await bounces()).toMatchObject([{ data: { to: who, reason } }]);
    expect(sentTo(secretariat)).toHaveLength(1);
    expect((await world.tasks('secretariat')).map(({ kind }) => kind)).toContain('notice');
    const mails = sent.length;
    expect(await sweep()).toEqual({ done: 0, failed: 0 });
    expect(sent).toHaveLength(mails);
  },
);

test.each([
  ['Throttling', 'Maximum sending rate exceeded.'],
  ['ServiceUnavailable', 'try later'],
  ['MailFromDomainNotVerifiedException', 'The domain is not verified as a MAIL FROM domain'],
  ['ConfigurationSetDoesNotExist', 'Configuration set <recipient> does not exist.'],
  ['AccountSendingPausedException', 'Sending is paused for this account'],
  ['MessageRejected', 'Sending paused for this account.'],
  ['MessageRejected', 'Your account has been suspended'],
  ['InvalidParameterValue', 'Invalid tag value <o+neil>: only alphanumeric ASCII letters'],
  ['MessageRejected', 'Email address is not verified. The following identities failed the check in region EU: who'],
])('%s, %s: it stays owed and is sent later, and nobody else is written to again', async (name, message) => {
  const { sweep, refusing, bounces, sent, sentTo } = await owing();
  refusing(asks(who), error(name, message));
  await expect(sweep()).rejects.toMatchObject({ name: 'UpstreamError' });
  await expect(sweep()).rejects.toMatchObject({ name: 'UpstreamError' });
  const others = sent.length;
  refusing(() => false, error('none'));
  expect(await sweep()).toEqual({ done: 1, failed: 0 });
  expect([sentTo(who).length, sent.length]).toEqual([1, others + 1]);
  expect(await bounces()).toEqual([]);
});

test('when the secretariat cannot be written to either, the Coordinator is told, and it comes to an end', async () => {
  const { sweep, refusing, bounces, sentTo } = await owing();
  refusing((input) => asks(who)(input) || asks(secretariat)(input), error('MessageRejected', illegal));
  expect(await sweep()).toEqual({ done: 1, failed: 0 });
  expect(await bounces()).toMatchObject([{ data: { to: who } }, { data: { to: secretariat } }]);
  expect(sentTo(coordinator).map(({ subject }) => subject)).toEqual([expect.stringContaining('did not arrive')]);
});

test('when nobody at all can be written to, it comes to an end too', async () => {
  const { sweep, refusing, bounces } = await owing();
  refusing(() => true, error('MessageRejected', illegal));
  expect(await sweep()).toEqual({ done: 1, failed: 0 });
  expect((await bounces()).filter(({ data }) => JSON.stringify(data).includes(coordinator))).toHaveLength(1);
});

test('a bounce that the table does not take is owed, and recorded by the next sweep', async () => {
  const { world, sweep, refusing, bounces } = await owing();
  refusing(asks(who), error('MessageRejected', illegal));
  const commit = () => Promise.reject(new UpstreamError('throttled'));
  const throttled = new Proxy(world.services.cases, {
    get: (cases, name) => (name === 'commit' ? commit : Reflect.get(cases, name).bind(cases)),
  });
  await expect(sweep({ ...world.services, cases: throttled })).rejects.toMatchObject({ name: 'UpstreamError' });
  expect(await bounces()).toEqual([]);
  expect(await sweep()).toEqual({ done: 1, failed: 0 });
  expect(await bounces()).toHaveLength(1);
});

test('at the quota of 24 hours nothing more is asked for, machines go on, and what is owed goes once there is room', async () => {
  const { sweep, refusing, sent, signalled, anew } = await owing();
  let asked = 0;
  const everyone = () => {
    asked += 1;
    return true;
  };
  refusing(everyone, error('Throttling', 'Daily message quota exceeded.'));
  await expect(sweep()).rejects.toMatchObject({ name: 'UpstreamError' });
  expect([sent.length, signalled.length]).toEqual([0, 1]);
  const first = asked;
  await expect(sweep()).rejects.toMatchObject({ name: 'UpstreamError' });
  expect([sent.length, asked]).toEqual([0, first]);
  refusing(() => false, error('none'));
  anew();
  expect(await sweep()).toEqual({ done: 1, failed: 0 });
  expect(new Set(sent.map(({ to, subject }) => `${to} ${subject}`)).size).toBe(sent.length);
  expect(sent.length).toBeGreaterThan(1);
  expect(await sweep()).toEqual({ done: 0, failed: 0 });
});

test('where the words cannot be kept nobody is written to; later everybody is, once', async () => {
  const { world, sweep, sent, caseId } = await owing();
  const full = { ...world.services.sentMails, keep: () => Promise.reject(new UpstreamError('the disk is full')) };
  await expect(sweep({ ...world.services, sentMails: full })).rejects.toMatchObject({ name: 'UpstreamError' });
  expect(sent).toEqual([]);
  expect(await sweep()).toEqual({ done: 1, failed: 0 });
  expect(new Set(sent.map(({ to }) => to)).size).toBeGreaterThan(8);
  const kept = await world.services.sentMails.kept(caseId);
  for (const mail of sent)
    expect(kept.filter(({ to, subject }) => to === mail.to && subject === mail.subject)).toHaveLength(1);
});
