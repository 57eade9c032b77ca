import * as z from 'zod/mini';
import { compose } from '#functions/lib/compose.ts';
import { addressOf, domainOf } from '#functions/lib/email/headers.ts';
import { MailingEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { mailerOf } from '#functions/lib/sending/mailer-of.ts';
import { Instant } from '#schemas/ids.ts';
import { ThreadedMailReader } from './mail-reader.ts';
import { receiveMail } from './receive-mail.ts';
import { incomingOf, SesEvent } from './ses-event.ts';
import { readAuthorities } from './signature/authorities.ts';

const env = readEnv(MailingEnv);
const services = compose(env);
const mailer = mailerOf(env);
const authorities = readAuthorities(env.SMIME_AUTHORITIES);
const reader = new ThreadedMailReader(new URL('./worker.mjs', import.meta.url));

/** A mail that an SMTP server has taken in, and keeps. */
const HandedOver = z.strictObject({
  at: Instant,
  /** When this attempt begins. */
  now: Instant,
  /** Nobody else can be at work on it, as after a start. */
  ignoreClaims: z.optional(z.boolean()),
  /** The SMTP envelope; an empty `from` is the null sender of bounces (RFC 5321, section 4.5.5). */
  envelope: z.strictObject({ from: z.string(), to: z.array(z.string()) }),
  subject: z.optional(z.string()),
  /** By which it is known when it comes again. */
  mail: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  file: z.string().check(z.startsWith('incoming/')),
  /** Whoever handed it over is a relay whose Authentication-Results are believed. */
  isTrusted: z.boolean(),
});

export const handler = stepHandler('receive-mail', z.union([HandedOver, SesEvent]), async (input) =>
  receiveMail(
    services,
    {
      mailer,
      files: services.files,
      reader,
      authorities,
      domain: domainOf(env.MAIL_FROM),
      ownAddress: addressOf(env.MAIL_FROM).toLowerCase(),
    },
    'Records' in input ? incomingOf(input, new Date()) : input,
  ),
);
