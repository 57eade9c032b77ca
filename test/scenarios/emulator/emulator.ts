import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { durationSeconds } from '#schemas/duration.ts';
import type { Platform, ReceivedMail } from '../platform.ts';
import { AwsApi, account } from './aws-api.ts';
import { type Deployment, deploy } from './deploy.ts';
import { MailEvents } from './mail-events.ts';
import { type MiniStack, startMiniStack } from './ministack.ts';

export type EmulatorOptions = {
  /** The interpreter of an environment with MiniStack. */
  readonly python: string;
  /** The synthesized stacks of a stage that is deployed. */
  readonly assembly: string;
  readonly cacheDirectory: string;
  /** Text of the roster to load. */
  readonly roster: string;
};

export type Emulator = Platform & {
  /** Where the services of the emulator itself are asked. */
  readonly endpoint: string;
  readonly deployment: Deployment;
  /** How it differs from a deployment to AWS, one line for each way. */
  differences(): string[];
};

const Messages = z.object({
  messages: z.record(
    z.string(),
    z.array(z.object({ MessageId: z.string(), To: z.array(z.string()), Subject: z.string(), BodyText: z.string() })),
  ),
});

/** The deployed stacks on an emulator of AWS that was written elsewhere. */
export async function startEmulator({ python, assembly, cacheDirectory, roster }: EmulatorOptions): Promise<Emulator> {
  const mailEvents = await MailEvents.listen();
  let ministack: MiniStack | undefined;
  const stop = async () => {
    await ministack?.stop();
    await mailEvents.stop();
    if (mailEvents.faults.length > 0) throw new Error(`Events of mails were lost: ${mailEvents.faults.join('; ')}`);
  };
  try {
    const functionEnvironment = { AWS_ENDPOINT_URL_SESV2: mailEvents.url };
    ministack = await startMiniStack({ python, cacheDirectory, functionEnvironment });
    const aws = new AwsApi(ministack.url);
    mailEvents.attach(ministack.url, aws);
    const deployment = await deploy(aws, assembly, python);
    await loadRoster(aws, deployment, roster);
    const { url, log } = ministack;
    return {
      name: 'the emulator',
      clock: 'real',
      url: `${url}/_aws/execute-api/${theOnly(deployment, 'AWS::ApiGatewayV2::Api')}/$default`,
      endpoint: url,
      deployment,
      differences: () => [
        ...[...log().matchAll(/^MENDED: (.*)$/gm)].map(([, what]) => `The emulator is mended: ${what}`),
        'The emulator publishes no events of mails: deliveries are reported to its bus in its place',
        ...deployment.leftOut.map(({ logicalId, type, why }) => `Left out: ${logicalId} (${type}): ${why}`),
        ...(deployment.leftOut.length === 0 ? ['Nothing is left out of the templates'] : []),
      ],
      mails: () => mailsOf(url),
      letPass: (duration) => pause(durationSeconds(duration) * 1000),
      settle: () => pause(200),
      stop,
    };
  } catch (error) {
    const said = ministack?.log().slice(-2_000) ?? '';
    await stop();
    throw new Error(`The stacks could not be deployed to the emulator. Its log ends with:\n${said}`, { cause: error });
  }
}

/** What the secretariat does after a deployment (docs/operations.md). */
async function loadRoster(aws: AwsApi, deployment: Deployment, text: string): Promise<void> {
  const name = theOnly(deployment, 'AWS::Lambda::Function', /LoadRoster/);
  const input = JSON.stringify({ text, at: new Date().toISOString() });
  const answer = await aws.rest('lambda', 'POST', `/2015-03-31/functions/${name}/invocations`, input);
  const said = await answer.text();
  if (answer.headers.has('x-amz-function-error')) throw new Error(`The roster was not loaded: ${said}`);
}

function theOnly({ resources }: Deployment, type: string, logicalId = /./): string {
  const found = resources.filter((resource) => resource.type === type && logicalId.test(resource.logicalId));
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${found.length} of ${type} ${logicalId}, not one`);
  return one.physicalId;
}

async function mailsOf(url: string): Promise<ReceivedMail[]> {
  const answer = await fetch(`${url}/_ministack/ses/messages?account=${account}`);
  const { messages } = Messages.parse(await answer.json());
  return (messages[account] ?? []).map(({ MessageId, To, Subject, BodyText }) => ({
    id: MessageId,
    to: To.join(', '),
    subject: Subject,
    text: BodyText,
  }));
}
