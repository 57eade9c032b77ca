import './english-issues.ts';
import * as z from 'zod/mini';
import { Contacts } from '#schemas/contacts.ts';
import { ProviderSettings } from './oidc/provider-settings.ts';

/** Environment that every function with the table has. */
export const TableEnv = z.object({
  TABLE_NAME: z.string().check(z.minLength(1)),
  GRACE_SECONDS: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(60)), 0),
});

/** Functions that commit, and so owe mails and signals. */
export const CommittingEnv = z.object({ ...TableEnv.shape, DISPATCH_FUNCTION: z.string().check(z.minLength(1)) });

/** Functions that sign, or make what others sign with: the parameter that holds the key. */
export const SigningEnv = z.object({ SIGNING_KEY_PARAMETER: z.string().check(z.startsWith('/')) });

/** ARN of each procedure's state machine, as JSON. */
const Machines = z.pipe(
  z.string(),
  z.transform((text) => z.record(z.string(), z.string()).parse(JSON.parse(text))),
);

/** Functions that speak HTTP: they sign sessions and know their own address. */
export const HttpEnv = z.object({
  ...CommittingEnv.shape,
  PUBLIC_URL: z.url(),
  ...SigningEnv.shape,
  COMMANDS_PER_HOUR: z.coerce.number().check(z.int(), z.minimum(1)),
  PROPOSE_FUNCTION: z.string().check(z.minLength(1)),
  MACHINES: Machines,
  SEARCH_FUNCTION: z.string().check(z.minLength(1)),
});

/** The function that speaks JSON, and gives out documents. */
export const ApiEnv = z.object({ ...HttpEnv.shape, BUCKET_NAME: z.string().check(z.minLength(3)) });

/** The function that shows pages: mails as they came in, and the sign-in of a provider, when there is one. */
export const WebEnv = z.object({
  ...HttpEnv.shape,
  BUCKET_NAME: z.string().check(z.minLength(3)),
  /** Where mail to the procedures goes, behind the `@`: forms that are sent by mail name it. */
  MAIL_DOMAIN: z.string().check(z.minLength(3)),
  /** Whom the pages on help, accessibility and privacy name, as JSON. */
  CONTACTS: z.pipe(
    z._default(z.string(), '{}'),
    z.transform((text) => Contacts.parse(JSON.parse(text))),
  ),
  OIDC: z.pipe(
    z.string(),
    z.transform((text) => z.nullable(ProviderSettings).parse(JSON.parse(text))),
  ),
});

/** Functions that send mail. */
const SendingEnv = z.object({
  MAIL_FROM: z.string().check(z.minLength(3)),
  CONFIGURATION_SET: z.optional(z.string()),
  /** What SES takes of this account in a second; 0 where nobody counts. */
  MAILS_PER_SECOND: z._default(z.coerce.number().check(z.int(), z.minimum(0)), 14),
});

/** The function that sends mail and signals machines. */
export const DispatchEnv = z.object({
  ...TableEnv.shape,
  PUBLIC_URL: z.url(),
  ...SigningEnv.shape,
  ...SendingEnv.shape,
  MACHINES: Machines,
});

/** The function that loads the roster, and sees to it that there is a key to sign with. */
export const LoadRosterEnv = z.object({ ...TableEnv.shape, ...SigningEnv.shape });

/** The function that takes mail in: it records bounces, which come to addresses that are signed, and passes on what people write. */
export const MailingEnv = z.object({
  ...CommittingEnv.shape,
  BUCKET_NAME: z.string().check(z.minLength(3)),
  PUBLIC_URL: z.url(),
  ...SigningEnv.shape,
  ...SendingEnv.shape,
  /** The file of certificates of those whose word on signatures counts, beside the function or anywhere; or none. */
  SMIME_AUTHORITIES: z._default(z.string().check(z.minLength(1)), 'none'),
});

/** The function that keeps histories of machines. */
export const ArchiveEnv = z.object({ BUCKET_NAME: z.string().check(z.minLength(3)) });

/** Reads the environment once, when the function is loaded; a missing setting names itself. */
export function readEnv<T extends z.ZodMiniType>(schema: T): z.infer<T> {
  const read = schema.safeParse(process.env);
  if (read.success) return read.data;
  throw new Error(
    `Environment: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
  );
}
