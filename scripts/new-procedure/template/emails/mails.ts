import { procedureMails } from '#workflows/procedure/emails/mails.ts';
import type { ProcedureMails } from '#workflows/procedure/mail-template.ts';
import { sampleNote } from '../words/words.ts';
import { accepted } from './accepted/template.ts';
import type declinedEnglish from './declined/en.json';
import type deferredEnglish from './deferred/en.json';
import { pleaseReview } from './please-review/template.ts';
import { receipt } from './receipt/template.ts';
import type returnedEnglish from './returned/en.json';

const templates = {
  ...procedureMails<{
    declined: typeof declinedEnglish;
    deferred: typeof deferredEnglish;
    returned: typeof returnedEnglish;
  }>(),
  receipt,
  'please-review': pleaseReview,
  accepted,
};

export type SampleNoteMail = keyof typeof templates;

/** Every mail that the procedure sends. */
export const sampleNoteMails: ProcedureMails & { readonly templates: typeof templates } = {
  procedure: sampleNote,
  templates,
};
