import { procedureMails } from '#workflows/procedure/emails/mails.ts';
import type { ProcedureMails } from '#workflows/procedure/mail-template.ts';
import { membershipNotice } from '../words/words.ts';
import type declinedEnglish from './declined/en.json';
import type deferredEnglish from './deferred/en.json';

import { notified } from './notified/template.ts';
import { pleaseRecord } from './please-record/template.ts';
import { pleaseReview } from './please-review/template.ts';
import { pleaseSign } from './please-sign/template.ts';
import { receipt } from './receipt/template.ts';
import type returnedEnglish from './returned/en.json';
import { yearlyNotice } from './yearly-notice/template.ts';

const templates = {
  ...procedureMails<{
    declined: typeof declinedEnglish;
    deferred: typeof deferredEnglish;
    returned: typeof returnedEnglish;
  }>(),
  receipt,
  'please-review': pleaseReview,
  'please-sign': pleaseSign,
  'yearly-notice': yearlyNotice,
  'please-record': pleaseRecord,
  notified,
};

export type MembershipNoticeMail = keyof typeof templates;

/** Every mail that the procedure sends. */
export const membershipNoticeMails: ProcedureMails & { readonly templates: typeof templates } = {
  procedure: membershipNotice,
  templates,
};
