import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { durationSeconds } from '#schemas/duration.ts';
import type { Platform, ReceivedMail } from '../platform.ts';
import { AwsApi, account } from './aws-api.ts';
import { type Deployment, deploy } from './deploy.ts';
import { MailEvents } from './mail-events.ts';
import { type MiniStack, startMiniStack } from './ministack.ts';
import { Relay } from './relay.ts';

export type EmulatorOptions = {
  /** The interpreter of an environment with MiniStack. */
  readonly python: string;
  /** The synthesized stacks of a stage that is deployed. */
  readonly assembly: string;
  readonly cacheDirectory: string;
  /** Text of the roster to load; undefined: none, and nothing is done yet. */
  readonly roster: string | undefined;
  /** Services that functions reach through the relay besides SES, as `AWS_ENDPOINT_URL_…` names them. */
  readonly relayed?: readonly ('DYNAMODB' | 'SFN')[];
};

export type Emulator = Platform & {
  /** Where its services listen. */
  readonly endpoint: string;
  readonly aws: AwsApi;
  /** What the functions' calls pass through. */
  readonly relay: Relay;
  readonly mailEvents: MailEvents;
  readonly deployment: Deployment;
  putForward: MiniStack['putForward'];
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
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const relay = await Relay.listen();
  let ministack: MiniStack | undefined;
  const stop = async () => {
    // Functions that still work when the emulator ends lose their calls.
    const lost = [...relay.faults];
    await ministack?.stop();
    await relay.stop();
    if (lost.length > 0) throw new Error(`Calls were lost on their way: ${lost.join('; ')}`);
  };
  try {
    ministack = await startMiniStack({ ...options, functionEnvironment: relayed(relay, options.relayed ?? []) });
    const { url, log } = ministack;
    const aws = new AwsApi(url);
    const mailEvents = new MailEvents(aws);
    relay.attach(url, (call, answer) => mailEvents.afterCall(call, answer));
    const deployment = await deploy(aws, options.assembly, options.python);
    if (options.roster !== undefined)
      await invoke(aws, deployment, /LoadRoster/, { text: options.roster, at: new Date().toISOString() });
    return {
      name: 'the emulator',
      clock: 'real',
      url: `${url}/_aws/execute-api/${theOnly(deployment, 'AWS::ApiGatewayV2::Api')}/$default`,
      putForward: ministack.putForward,
      endpoint: url,
      aws,
      relay,
      mailEvents,
      deployment,
      differences: () => differencesOf(log(), deployment),
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

/** Where the functions find these services; every other they find at the emulator itself. */
const relayed = ({ url }: Relay, services: readonly string[]): Record<string, string> =>
  Object.fromEntries(['SES', ...services].map((service) => [`AWS_ENDPOINT_URL_${service}`, url]));

function differencesOf(log: string, { leftOut }: Deployment): string[] {
  return [
    ...[...log.matchAll(/^MENDED: (.*)$/gm)].map(([, what]) => `The emulator is mended: ${what}`),
    'The emulator publishes no events of mails: deliveries are reported to its bus in its place',
    ...leftOut.map(({ logicalId, type, why }) => `Left out: ${logicalId} (${type}): ${why}`),
    ...(leftOut.length === 0 ? ['Nothing is left out of the templates'] : []),
  ];
}

/** @returns what the function answered. @throws Error with what it threw */
export async function invoke<T>(aws: AwsApi, deployment: Deployment, logicalId: RegExp, input: object): Promise<T> {
  const path = `/2015-03-31/functions/${theOnly(deployment, 'AWS::Lambda::Function', logicalId)}/invocations`;
  const answer = await aws.rest('lambda', 'POST', path, JSON.stringify(input));
  const said = await answer.text();
  if (answer.headers.has('x-amz-function-error')) throw new Error(`${logicalId} failed: ${said}`);
  return JSON.parse(said) as T;
}

export function theOnly({ resources }: Deployment, type: string, logicalId = /./): string {
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
