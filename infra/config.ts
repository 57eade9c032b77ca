export type Stage = 'local' | 'dev' | 'prod';

/** What differs between stages. Everything else is the same everywhere. */
export type StageConfig = {
  /** Where people reach the portal; links in mails begin with it. */
  readonly publicUrl: string;
  /** Whether `publicUrl` is mapped onto the API with a certificate of its own. */
  readonly hasOwnDomain: boolean;
  /** The domain that SES verifies, and the mailbox of it that mails come from. */
  readonly mailDomain: string;
  readonly mailFrom: string;
  /** Who is mailed when an alarm goes off. */
  readonly operators: string;
  /**
   * How long a machine waits beyond a round's instant, so that a position received before it has been recorded by then:
   * as long as the longest HTTP request. None where one process serves everything in order.
   */
  readonly graceSeconds: number;
  readonly logRetentionDays: 7 | 30 | 365;
  /** Whether data outlives the stack and a mistaken deletion. */
  readonly keepsData: boolean;
  /** Requests per second that the API takes on average, and at once. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
};

/** `local` is read by the embedded edition, which sets PUBLIC_URL to where it listens. */
export const stages: Readonly<Record<Stage, StageConfig>> = {
  local: {
    publicUrl: 'http://127.0.0.1:8080',
    hasOwnDomain: false,
    mailDomain: 'tawafuq.example.org',
    mailFrom: 'Tawafuq <decisions@tawafuq.example.org>',
    operators: 'operations@example.org',
    graceSeconds: 0,
    logRetentionDays: 7,
    keepsData: false,
    throttle: { rateLimit: 500, burstLimit: 1000 },
  },
  dev: {
    publicUrl: 'https://dev.tawafuq.example.org',
    hasOwnDomain: true,
    mailDomain: 'dev.tawafuq.example.org',
    mailFrom: 'Tawafuq (test) <decisions@dev.tawafuq.example.org>',
    operators: 'operations@example.org',
    graceSeconds: 15,
    logRetentionDays: 30,
    keepsData: false,
    throttle: { rateLimit: 20, burstLimit: 50 },
  },
  prod: {
    publicUrl: 'https://tawafuq.example.org',
    hasOwnDomain: true,
    mailDomain: 'tawafuq.example.org',
    mailFrom: 'Tawafuq <decisions@tawafuq.example.org>',
    operators: 'operations@example.org',
    graceSeconds: 15,
    logRetentionDays: 365,
    keepsData: true,
    throttle: { rateLimit: 100, burstLimit: 200 },
  },
};

/** @throws Error in one line for a stage that there is not. */
export function stageOf(name: string): Stage {
  if (Object.hasOwn(stages, name)) return name as Stage;
  throw new Error(`There is no stage '${name}'; choose one of ${Object.keys(stages).join(', ')}.`);
}
