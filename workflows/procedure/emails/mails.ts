import type { Left } from '#workflows/procedure/mail-template.ts';
import { correspondence } from './correspondence/template.ts';
import { declined } from './declined/template.ts';
import { deferred } from './deferred/template.ts';
import { fault } from './fault/template.ts';
import { noticeBounced } from './notice-bounced/template.ts';
import { question } from './question/template.ts';
import { questionAnswered } from './question-answered/template.ts';
import { reminder } from './reminder/template.ts';
import { resumed } from './resumed/template.ts';
import { returned } from './returned/template.ts';
import { stalled } from './stalled/template.ts';
import { withdrawn } from './withdrawn/template.ts';

const templates = {
  correspondence,
  declined,
  deferred,
  fault,
  'notice-bounced': noticeBounced,
  question,
  'question-answered': questionAnswered,
  reminder,
  resumed,
  returned,
  stalled,
  withdrawn,
};

/** Name of a mail that any procedure sends. */
export type ProcedureMail = keyof typeof templates;

/** What these mails leave to the procedure, which knows its people and bodies by name: it stands in `<mail>/<language>.json` of its own. */
type Sentences = {
  readonly deferred: Left<'nothing'>;
  readonly declined: Left<'intro'>;
  readonly returned: Left<'intro' | 'nothing'>;
};

/** The mails that any procedure sends. A procedure that lacks a sentence does not compile. */
export const procedureMails = <_English extends Sentences>() => templates;
