import * as z from 'zod/mini';
import { EventView } from '#schemas/api.ts';
import { CaseMail, MailAsSent } from '#schemas/sent-mail.ts';

export const historyAnswers = {
  EventView,
  History: z.array(EventView),
  CaseMails: z.array(CaseMail),
  MailsAsSent: z.array(MailAsSent),
};

export const historyOperations = {
  'get /api/cases/{caseId}/events': {
    summary: 'Its history in order',
    answer: { status: 200, schema: 'History' },
  },
  'get /api/cases/{caseId}/mails': {
    summary: 'Its mails, and what became of each',
    answer: { status: 200, schema: 'CaseMails' },
  },
  'get /api/cases/{caseId}/mails/{event}': {
    summary: 'The mails about an event with their words as they went out, without what acts are done with',
    answer: { status: 200, schema: 'MailsAsSent' },
  },
} as const;
