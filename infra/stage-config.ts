import * as z from 'zod';
import { holdsCertificates } from './holds-certificates.ts';

const https = z.url({ protocol: /^https?$/, error: 'has to be an address that starts with https://' });
const mailbox = z.email({ error: 'has to be a mailbox' });
const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/, 'has to be a domain in lower case');

/** Names under `/aws` and `/ssm` are not to be had (Systems Manager user guide, "parameter names"). */
const parameterName = z
  .string()
  .regex(/^\/(?!aws|ssm)[\w.-]+(\/[\w.-]+)*$/, 'has to be the name of a parameter, such as /tawafuq/prod/oidc-secret');
const certificates = z
  .string()
  .refine(holdsCertificates, 'has to be a file of the repository with certificates in PEM');
const label = z.string().trim().min(1, 'has to say something').max(60, 'has to fit on a button: at most 60 letters');

/** A provider of identities, with which people may sign in beside the code by mail (docs/sign-in.md). */
const Oidc = z.strictObject({
  /** As the provider writes it itself: its configuration lies below it at `/.well-known/openid-configuration`. */
  issuer: z.url({ protocol: /^https$/, error: 'has to be an address that starts with https://' }),
  clientId: z.string().min(1, 'has to be the id that the provider gave'),
  /**
   * The SecureString parameter that holds the client's secret; whoever operates the stage writes it. Absent: a public client,
   * which proves with PKCE alone that the code is its own.
   */
  clientSecretParameter: z.optional(parameterName),
  /** What people call their account there, as the button says it, by language; whoever speaks another reads the English. */
  label: z.object({ en: label }).catchall(label),
  /** The claim that holds the address under which the roster knows a person. Absent: `email`. */
  emailClaim: z.optional(z.string().regex(/^[\w:/.-]+$/, 'has to be the name of a claim')),
  /**
   * Whether an address counts that the provider does not call verified. Right only for a directory in which nobody but its
   * administrators writes addresses: whoever can write one there acts here for the member whose address it is. Entra ID
   * calls none verified; without this nobody signs in with it.
   */
  trustsUnverifiedEmail: z.optional(z.boolean()),
});

const Shape = z.strictObject({
  /** Where people reach the portal; links in mails begin with it. */
  publicUrl: https,
  /**
   * Maps `publicUrl` onto the API, with a certificate that is there already or one that is proven in the hosted zone.
   * Absent: the API is reached at the address that AWS gives it, or through something in front of it.
   */
  ownDomain: z.optional(
    z.strictObject({
      certificateArn: z.optional(
        z
          .string()
          .regex(/^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/.+$/, 'has to be the ARN of a certificate'),
      ),
      hostedZone: z.optional(
        z.strictObject({
          id: z.string().regex(/^Z[A-Z0-9]{3,32}$/, "has to be a hosted zone's id, such as Z0123456789ABC"),
          name: domain,
        }),
      ),
    }),
  ),
  mail: z.strictObject({
    /** The domain that SES verifies, signs for and takes mail in for. */
    domain,
    /** The mailbox of it that mails come from, with a name: `Name <mailbox>`. */
    from: z.string().regex(/^[^<>]+ <[^<>@\s]+@[^<>@\s]+>$/, "has to read 'Name <mailbox>'"),
    /** Mails that SES takes of the account in a second: 1 in its sandbox, 14 after it as a rule. 0: nobody counts. */
    mailsPerSecond: z.int().min(0).default(14),
    /**
     * The set of receipt rules that is active in the account, when another stage or system made it: SES has one active set
     * per account and region. Absent: the stage makes a set of its own.
     */
    receiptRuleSet: z.optional(z.string().regex(/^[\w-]{1,64}$/, 'has to be the name of a receipt rule set')),
  }),
  oidc: z.optional(Oidc),
  /**
   * The file, seen from the repository, with the certificates (PEM) of those authorities whose word on the signatures of mails counts (S/MIME). Absent:
   * signatures are not looked at.
   */
  smimeAuthorities: z.optional(certificates),
  /** Whom the pages on help, accessibility and privacy name. Absent: they say that nobody has been entered. */
  contacts: z.optional(
    z.strictObject({
      /** Who is responsible for the personal data that the stage keeps. */
      controller: z.optional(z.string().trim().min(1, 'has to say something').max(200, 'has to be shorter')),
      help: z.optional(mailbox),
      accessibility: z.optional(mailbox),
      privacy: z.optional(mailbox),
    }),
  ),
  /** Who is mailed when an alarm goes off, or most of the budget is spent. */
  operators: z.optional(mailbox),
  /** Operators are mailed when the stage's account spends more in a month. Needs nothing running. */
  budget: z.optional(z.strictObject({ usdPerMonth: z.number().positive('has to be above 0') })),
  /**
   * How long a machine waits beyond a round's instant, so that a position received before it has been recorded by then:
   * as long as the longest HTTP request. None where one process serves everything in order.
   */
  graceSeconds: z.int().min(0).max(60),
  /** Acts that one person may do in an hour; proposals a tenth of it, and one source ten times as much. */
  commandsPerHour: z.int().min(10),
  logRetentionDays: z.literal([7, 30, 365], { error: 'has to be 7, 30 or 365' }),
  /** Whether data outlives the stack and a mistaken deletion. */
  keepsData: z.boolean(),
  /** Requests per second that the API takes on average, and at once. */
  throttle: z.strictObject({ rateLimit: z.number().positive(), burstLimit: z.int().positive() }),
});

/** What differs between stages. Everything else is the same everywhere. */
export type StageConfig = Readonly<z.infer<typeof Shape>>;

/** Addresses of Entra ID that stand for every directory there is, or for everybody's own account. */
const manyDirectories = /^https:\/\/login\.microsoftonline\.[^/]+\/(common|organizations|consumers)(\/|$)/;

type Check = readonly [setting: string, isWrong: (config: StageConfig) => boolean, message: string];

const hostOf = ({ publicUrl }: StageConfig): string => new URL(publicUrl).hostname;
export const isWithin = (name: string, parent: string): boolean => name === parent || name.endsWith(`.${parent}`);

/** Settings that are right each for itself and do not fit together. */
const checks: readonly Check[] = [
  [
    'publicUrl',
    (config) => config.keepsData && !config.publicUrl.startsWith('https://'),
    'has to start with https:// in a stage that keeps data',
  ],
  ['publicUrl', ({ publicUrl }) => /\/$|[?#]/.test(publicUrl), 'has to end without a slash, a query or a fragment'],
  [
    'ownDomain',
    ({ ownDomain }) => ownDomain !== undefined && !ownDomain.certificateArn && !ownDomain.hostedZone,
    'needs a certificateArn, or a hostedZone in which a certificate can be proven',
  ],
  [
    'ownDomain.hostedZone.name',
    (config) =>
      config.ownDomain?.hostedZone !== undefined && !isWithin(hostOf(config), config.ownDomain.hostedZone.name),
    'has to hold the host of publicUrl',
  ],
  [
    'mail.from',
    ({ mail }) => !mail.from.toLowerCase().endsWith(`@${mail.domain}>`),
    'has to be a mailbox of mail.domain, which is all that SES is allowed to send for',
  ],
  [
    'oidc',
    ({ oidc, publicUrl }) => oidc !== undefined && !publicUrl.startsWith('https://'),
    'needs a publicUrl that starts with https://: sign-ins must not come back in clear',
  ],
  ['oidc.issuer', ({ oidc }) => /[?#]/.test(oidc?.issuer ?? ''), 'has to end without a query or a fragment'],
  [
    'oidc.issuer',
    ({ oidc }) => manyDirectories.test(oidc?.issuer ?? ''),
    'has to name one directory: in any other one somebody else writes the addresses',
  ],
  [
    'oidc.clientSecretParameter',
    ({ oidc }) => oidc?.clientSecretParameter?.endsWith('/signing-key') === true,
    'has to be a parameter of its own: it is sent to the provider',
  ],
  [
    'oidc.trustsUnverifiedEmail',
    ({ oidc }) => (oidc?.emailClaim ?? 'email') !== 'email' && oidc?.trustsUnverifiedEmail !== true,
    "has to be true beside an emailClaim other than 'email', the one claim that a provider can call verified",
  ],
  [
    'operators',
    ({ operators, keepsData }) => keepsData && operators === undefined,
    'is missing: in a stage that keeps data somebody has to hear its alarms',
  ],
  [
    'operators',
    ({ operators, budget }) => budget !== undefined && operators === undefined,
    'is missing: nobody would hear that the budget is spent',
  ],
  [
    'operators',
    ({ operators, mail }) => operators?.toLowerCase().endsWith(`@${mail.domain}`) === true,
    'has to be outside mail.domain: an alarm about mail must not travel by it',
  ],
  [
    'throttle.burstLimit',
    ({ throttle }) => throttle.burstLimit < throttle.rateLimit,
    'has to be at least throttle.rateLimit',
  ],
];

/** @throws Error in one line that names the stage and the first setting that is missing, wrong or contradicts another. */
export function checkedConfig(stage: string, values: unknown): StageConfig {
  const { data: config, error } = Shape.safeParse(values);
  if (config === undefined) throw new Error(`Stage ${stage}: ${firstIssue(error)}`);
  const wrong = checks.find(([, isWrong]) => isWrong(config));
  if (wrong) throw new Error(`Stage ${stage}: ${wrong[0]} ${wrong[2]}.`);
  return config;
}

function firstIssue({ issues: [issue] }: z.ZodError): string {
  if (issue === undefined) return 'its settings cannot be read.';
  const setting = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return `${[...issue.path, issue.keys[0]].join('.')} is not a setting that there is.`;
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return isMissing ? `${setting} is missing.` : `${setting} ${issue.message}.`;
}
