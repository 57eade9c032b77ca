import type { ProcedureMails } from './procedure/mail-template.ts';

/** The mails of each procedure. Apart from the registry, so that only the function that sends mail carries them. */
export const mails: Readonly<Record<string, () => Promise<ProcedureMails>>> = {
  decision: async () => (await import('./decision/emails/mails.ts')).decisionMails,
  'concept-note': async () => (await import('./concept-note/emails/mails.ts')).conceptNoteMails,
  'membership-notice': async () => (await import('./membership-notice/emails/mails.ts')).membershipNoticeMails,
};
