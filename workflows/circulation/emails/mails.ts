import { reminder } from '#workflows/procedure/emails/reminder/template.ts';
import type { Left } from '#workflows/procedure/mail-template.ts';
import { circulated } from './circulated/template.ts';
import { circulatedInfo } from './circulated-info/template.ts';
import { clockResumed } from './clock-resumed/template.ts';
import { clockStarted } from './clock-started/template.ts';
import { clockStopped } from './clock-stopped/template.ts';
import { forMeeting } from './for-meeting/template.ts';
import { latePosition } from './late-position/template.ts';
import { objectionAnswered } from './objection-answered/template.ts';
import { pleaseAnswerObjection } from './please-answer-objection/template.ts';
import { pleaseConfirm } from './please-confirm/template.ts';
import { pleaseConfirmRecord } from './please-confirm-record/template.ts';
import { pleaseMendNotice } from './please-mend-notice/template.ts';
import { pleaseTable } from './please-table/template.ts';
import { pleaseTranslate } from './please-translate/template.ts';
import { positionRecorded } from './position-recorded/template.ts';
import { positionRepudiated } from './position-repudiated/template.ts';
import { recordRepudiated } from './record-repudiated/template.ts';
import { retabled } from './retabled/template.ts';
import { tabled } from './tabled/template.ts';
import { untabled } from './untabled/template.ts';
import { withText } from './with-text.ts';

const templates = {
  circulated,
  'circulated-info': circulatedInfo,
  'clock-resumed': clockResumed,
  'clock-started': clockStarted,
  'clock-stopped': clockStopped,
  'late-position': latePosition,
  'objection-answered': objectionAnswered,
  'please-answer-objection': pleaseAnswerObjection,
  'please-confirm': pleaseConfirm,
  'please-mend-notice': pleaseMendNotice,
  'please-translate': pleaseTranslate,
  'position-recorded': positionRecorded,
  'position-repudiated': positionRepudiated,
  'for-meeting': forMeeting,
  'please-table': pleaseTable,
  tabled,
  retabled,
  untabled,
  'please-confirm-record': pleaseConfirmRecord,
  'record-repudiated': recordRepudiated,
  reminder: withText(reminder),
};

/** Name of a mail of a round. */
export type CirculationMail = keyof typeof templates;

/** What these mails leave to the procedure, which knows its people and bodies by name: it stands in `<mail>/<language>.json` of its own. */
type Sentences = {
  readonly circulated: Left<'intro'>;
  readonly 'circulated-info': Left<'intro'>;
  readonly 'please-translate': Left<'intro'>;
  readonly 'clock-stopped': Left<'next'>;
  readonly 'clock-resumed': Left<'intro'>;
  readonly 'position-recorded': Left<'wrong'>;
  readonly 'please-answer-objection': Left<'intro'>;
};

/** The mails of a round. A procedure that lacks a sentence does not compile. */
export const circulationMails = <_English extends Sentences>() => templates;
