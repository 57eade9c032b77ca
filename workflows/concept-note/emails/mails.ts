import { circulationMails } from '#workflows/circulation/emails/mails.ts';
import { procedureMails } from '#workflows/procedure/emails/mails.ts';
import type { ProcedureMails } from '#workflows/procedure/mail-template.ts';
import { conceptNote } from '../words/words.ts';
import { approved } from './approved/template.ts';
import type circulatedEnglish from './circulated/en.json';
import type circulatedInfoEnglish from './circulated-info/en.json';
import type clockResumedEnglish from './clock-resumed/en.json';
import type clockStoppedEnglish from './clock-stopped/en.json';
import { committeeConcluded } from './committee-concluded/template.ts';
import type declinedEnglish from './declined/en.json';
import type deferredEnglish from './deferred/en.json';
import { deferredNote } from './deferred-note/template.ts';
import { determination } from './determination/template.ts';
import { eligible } from './eligible/template.ts';
import { funded } from './funded/template.ts';
import { ineligible } from './ineligible/template.ts';
import type pleaseAnswerObjectionEnglish from './please-answer-objection/en.json';
import { pleaseAssign } from './please-assign/template.ts';
import { pleaseCheck } from './please-check/template.ts';
import { pleaseConclude } from './please-conclude/template.ts';
import { pleaseDeclare } from './please-declare/template.ts';
import { pleaseDevelop } from './please-develop/template.ts';
import { pleaseInstruct } from './please-instruct/template.ts';
import { pleasePutOnAgenda } from './please-put-on-agenda/template.ts';
import { pleaseRecordTransfer } from './please-record-transfer/template.ts';
import { pleaseRelease } from './please-release/template.ts';
import { pleaseReview } from './please-review/template.ts';
import { pleaseSign } from './please-sign/template.ts';
import type pleaseTranslateEnglish from './please-translate/en.json';
import { pleaseWrite } from './please-write/template.ts';
import type positionRecordedEnglish from './position-recorded/en.json';
import { receipt } from './receipt/template.ts';
import { received } from './received/template.ts';
import { removed } from './removed/template.ts';
import { replanned } from './replanned/template.ts';
import { reportDue } from './report-due/template.ts';
import { reportReceived } from './report-received/template.ts';
import type returnedEnglish from './returned/en.json';
import { returnedForCompletion } from './returned-for-completion/template.ts';
import { reviewed } from './reviewed/template.ts';
import { sentBack } from './sent-back/template.ts';

const templates = {
  ...procedureMails<{
    deferred: typeof deferredEnglish;
    declined: typeof declinedEnglish;
    returned: typeof returnedEnglish;
  }>(),
  ...circulationMails<{
    circulated: typeof circulatedEnglish;
    'circulated-info': typeof circulatedInfoEnglish;
    'please-translate': typeof pleaseTranslateEnglish;
    'clock-stopped': typeof clockStoppedEnglish;
    'clock-resumed': typeof clockResumedEnglish;
    'position-recorded': typeof positionRecordedEnglish;
    'please-answer-objection': typeof pleaseAnswerObjectionEnglish;
  }>(),
  receipt,
  'please-sign': pleaseSign,
  'sent-back': sentBack,
  received,
  replanned,
  'please-check': pleaseCheck,
  eligible,
  'returned-for-completion': returnedForCompletion,
  ineligible,
  'please-assign': pleaseAssign,
  'please-declare': pleaseDeclare,
  'please-review': pleaseReview,
  'please-release': pleaseRelease,
  reviewed,
  'please-put-on-agenda': pleasePutOnAgenda,
  'please-conclude': pleaseConclude,
  'please-write': pleaseWrite,
  determination,
  'committee-concluded': committeeConcluded,
  'deferred-note': deferredNote,
  'please-develop': pleaseDevelop,
  removed,
  'please-instruct': pleaseInstruct,
  approved,
  'please-record-transfer': pleaseRecordTransfer,
  funded,
  'report-due': reportDue,
  'report-received': reportReceived,
};

export type ConceptNoteMail = keyof typeof templates;

/** Every mail that the procedure sends. */
export const conceptNoteMails: ProcedureMails & { readonly templates: typeof templates } = {
  procedure: conceptNote,
  templates,
};
