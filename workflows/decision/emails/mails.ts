import { circulationMails } from '#workflows/circulation/emails/mails.ts';
import { procedureMails } from '#workflows/procedure/emails/mails.ts';
import type { ProcedureMails } from '#workflows/procedure/mail-template.ts';
import { decision } from '../words/words.ts';
import { adopted } from './adopted/template.ts';
import { adviceGiven } from './advice-given/template.ts';
import type circulatedEnglish from './circulated/en.json';
import type circulatedInfoEnglish from './circulated-info/en.json';
import type clockResumedEnglish from './clock-resumed/en.json';
import type clockStoppedEnglish from './clock-stopped/en.json';
import { closed } from './closed/template.ts';
import { concernAnswered } from './concern-answered/template.ts';
import type declinedEnglish from './declined/en.json';
import type deferredEnglish from './deferred/en.json';
import { dossier } from './dossier/template.ts';
import { facilitationGoesOn } from './facilitation-goes-on/template.ts';
import { followUpDone } from './follow-up-done/template.ts';
import { implemented } from './implemented/template.ts';
import { networkAdvice } from './network-advice/template.ts';
import { networkConcern } from './network-concern/template.ts';
import { networkConcernLate } from './network-concern-late/template.ts';
import { networkInformed } from './network-informed/template.ts';
import { noConsensus } from './no-consensus/template.ts';
import { pleaseAdvise } from './please-advise/template.ts';
import type pleaseAnswerObjectionEnglish from './please-answer-objection/en.json';
import { pleaseConfirmReply } from './please-confirm-reply/template.ts';
import { pleaseEndorse } from './please-endorse/template.ts';
import { pleaseFacilitate } from './please-facilitate/template.ts';
import { pleaseFacilitateTogether } from './please-facilitate-together/template.ts';
import { pleaseFind } from './please-find/template.ts';
import { pleaseFindTogether } from './please-find-together/template.ts';
import { pleaseFollowUp } from './please-follow-up/template.ts';
import { pleasePublish } from './please-publish/template.ts';
import { pleaseRefer } from './please-refer/template.ts';
import { pleaseRule } from './please-rule/template.ts';
import { pleaseScreen } from './please-screen/template.ts';
import type pleaseTranslateEnglish from './please-translate/en.json';
import { pleaseTransmit } from './please-transmit/template.ts';
import type positionRecordedEnglish from './position-recorded/en.json';
import { published } from './published/template.ts';
import { receipt } from './receipt/template.ts';
import { referred } from './referred/template.ts';
import { replyEntered } from './reply-entered/template.ts';
import { replyRepudiated } from './reply-repudiated/template.ts';
import type returnedEnglish from './returned/en.json';
import { ruled } from './ruled/template.ts';
import { rulingAsked } from './ruling-asked/template.ts';
import { transmitted } from './transmitted/template.ts';
import { wayForwardCommented } from './way-forward-commented/template.ts';
import { wayForwardProposed } from './way-forward-proposed/template.ts';
import { workGoesOn } from './work-goes-on/template.ts';

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
  'please-screen': pleaseScreen,
  'please-rule': pleaseRule,
  'ruling-asked': rulingAsked,
  ruled,
  'no-consensus': noConsensus,
  'please-facilitate': pleaseFacilitate,
  'please-facilitate-together': pleaseFacilitateTogether,
  'please-advise': pleaseAdvise,
  'advice-given': adviceGiven,
  'please-endorse': pleaseEndorse,
  'way-forward-proposed': wayForwardProposed,
  'way-forward-commented': wayForwardCommented,
  'please-find': pleaseFind,
  'please-find-together': pleaseFindTogether,
  'work-goes-on': workGoesOn,
  'network-informed': networkInformed,
  'network-advice': networkAdvice,
  'network-concern': networkConcern,
  'network-concern-late': networkConcernLate,
  'concern-answered': concernAnswered,
  'please-refer': pleaseRefer,
  'facilitation-goes-on': facilitationGoesOn,
  referred,
  'please-transmit': pleaseTransmit,
  dossier,
  transmitted,
  'please-confirm-reply': pleaseConfirmReply,
  'reply-entered': replyEntered,
  'reply-repudiated': replyRepudiated,
  adopted,
  'please-publish': pleasePublish,
  published,
  'please-follow-up': pleaseFollowUp,
  'follow-up-done': followUpDone,
  implemented,
  closed,
};

/** Name of a mail of the decision procedure. */
export type DecisionMail = keyof typeof templates;

/** Every mail that the decision procedure sends. */
export const decisionMails: ProcedureMails & { readonly templates: typeof templates } = {
  procedure: decision,
  templates,
};
