import * as z from 'zod/mini';
import { SimpleEmailService } from '#functions/lib/aws/ses.ts';
import { compose } from '#functions/lib/compose.ts';
import { MailingEnv, readEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { Instant } from '#schemas/ids.ts';
import { receiveMail } from './receive-mail.ts';

const env = readEnv(MailingEnv);
const services = compose(env);
const mailer = new SimpleEmailService(env.MAIL_FROM, env.CONFIGURATION_SET);

const Input = z.strictObject({
  at: Instant,
  /** The SMTP envelope; an empty `from` is the null sender of bounces (RFC 5321, section 4.5.5). */
  envelope: z.strictObject({ from: z.string(), to: z.array(z.string()) }),
  /** The message as it came, base64. */
  raw: z.base64(),
});

export const handler = stepHandler('receive-mail', Input, (input) => receiveMail(services, mailer, input));
