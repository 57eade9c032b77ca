import type { MailTemplate } from '#workflows/procedure/mail-template.ts';
import { textInMail } from '../text-in-mail.ts';

/** Whoever is reminded of a position has the text at hand again, as in the notice: nobody has to look for an earlier mail to decide. */
export const withText = (reminder: MailTemplate): MailTemplate => ({
  ...reminder,
  version: reminder.version + 1,
  body: [...reminder.body, { theText: true }],
  textOf: (history, facts, language) =>
    facts['about'] === 'positions' ? textInMail(history, facts, language) : undefined,
});
