import { decisionMails } from './decision/emails/mails.ts';
import type { ProcedureMails } from './mail-template.ts';

/** The mails of each procedure; apart from the registry, because only the function that sends mail needs them. */
export const mailRegistry: Readonly<Record<string, ProcedureMails>> = {
  decision: decisionMails,
};
