import { SimpleEmailService } from '../aws/ses.ts';
import type { Mailer } from '../ports.ts';
import { PacedMailer } from './paced-mailer.ts';
import { WithinQuota } from './within-quota.ts';

/** The mailer of a function, within what the mail service takes in a second and in a day. */
export function mailerOf(env: {
  readonly MAIL_FROM: string;
  readonly CONFIGURATION_SET?: string | undefined;
  readonly MAILS_PER_SECOND: number;
}): Mailer {
  const service = new WithinQuota(new SimpleEmailService(env.MAIL_FROM, env.CONFIGURATION_SET));
  return env.MAILS_PER_SECOND === 0 ? service : new PacedMailer(service, env.MAILS_PER_SECOND);
}
