import type { ProcedureMails } from '#workflows/procedure/mail-template.ts';
import { decision } from '../words/words.ts';
import { adopted } from './adopted/template.ts';
import { adviceGiven } from './advice-given/template.ts';
import { circulated } from './circulated/template.ts';
import { circulatedInfo } from './circulated-info/template.ts';
import { clockResumed } from './clock-resumed/template.ts';
import { clockStarted } from './clock-started/template.ts';
import { clockStopped } from './clock-stopped/template.ts';
import { closed } from './closed/template.ts';
import { declined } from './declined/template.ts';
import { deferred } from './deferred/template.ts';
import { dossier } from './dossier/template.ts';
import { facilitationGoesOn } from './facilitation-goes-on/template.ts';
import { fault } from './fault/template.ts';
import { followUpDone } from './follow-up-done/template.ts';
import { implemented } from './implemented/template.ts';
import { latePosition } from './late-position/template.ts';
import { noConsensus } from './no-consensus/template.ts';
import { noticeBounced } from './notice-bounced/template.ts';
import { objectionAnswered } from './objection-answered/template.ts';
import { pleaseAdvise } from './please-advise/template.ts';
import { pleaseAnswerObjection } from './please-answer-objection/template.ts';
import { pleaseConfirm } from './please-confirm/template.ts';
import { pleaseFacilitate } from './please-facilitate/template.ts';
import { pleaseFollowUp } from './please-follow-up/template.ts';
import { pleaseMendNotice } from './please-mend-notice/template.ts';
import { pleasePublish } from './please-publish/template.ts';
import { pleaseRefer } from './please-refer/template.ts';
import { pleaseScreen } from './please-screen/template.ts';
import { pleaseTranslate } from './please-translate/template.ts';
import { pleaseTransmit } from './please-transmit/template.ts';
import { positionRecorded } from './position-recorded/template.ts';
import { positionRepudiated } from './position-repudiated/template.ts';
import { published } from './published/template.ts';
import { receipt } from './receipt/template.ts';
import { referred } from './referred/template.ts';
import { reminder } from './reminder/template.ts';
import { resumed } from './resumed/template.ts';
import { returned } from './returned/template.ts';
import { stalled } from './stalled/template.ts';
import { transmitted } from './transmitted/template.ts';
import { withdrawn } from './withdrawn/template.ts';

const templates = {
  receipt,
  'please-screen': pleaseScreen,
  returned,
  declined,
  circulated,
  'please-mend-notice': pleaseMendNotice,
  'please-translate': pleaseTranslate,
  'circulated-info': circulatedInfo,
  'notice-bounced': noticeBounced,
  'clock-started': clockStarted,
  'clock-stopped': clockStopped,
  'clock-resumed': clockResumed,
  'position-recorded': positionRecorded,
  'please-confirm': pleaseConfirm,
  'position-repudiated': positionRepudiated,
  'late-position': latePosition,
  reminder,
  'no-consensus': noConsensus,
  'please-facilitate': pleaseFacilitate,
  'please-answer-objection': pleaseAnswerObjection,
  'please-advise': pleaseAdvise,
  'advice-given': adviceGiven,
  'objection-answered': objectionAnswered,
  'please-refer': pleaseRefer,
  'facilitation-goes-on': facilitationGoesOn,
  referred,
  'please-transmit': pleaseTransmit,
  dossier,
  transmitted,
  adopted,
  'please-publish': pleasePublish,
  published,
  'please-follow-up': pleaseFollowUp,
  'follow-up-done': followUpDone,
  implemented,
  withdrawn,
  closed,
  deferred,
  resumed,
  fault,
  stalled,
};

/** Name of a mail of the decision procedure. */
export type DecisionMail = keyof typeof templates;

/** Every mail that the decision procedure sends. */
export const decisionMails: ProcedureMails & { readonly templates: typeof templates } = {
  procedure: decision,
  templates,
};
