import type * as z from 'zod/mini';
import { choice } from '#schemas/form/choice.ts';
import { choicesOf as choicesOfActs } from '#schemas/form/choices-of.ts';
import { date } from '#schemas/form/date.ts';
import { defineAct } from '#schemas/form/define-act.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { documentIds } from '#schemas/form/document-ids.ts';
import { flag } from '#schemas/form/flag.ts';
import { integer } from '#schemas/form/integer.ts';
import { line } from '#schemas/form/line.ts';
import { list } from '#schemas/form/list.ts';
import { meeting } from '#schemas/form/meeting.ts';
import { optional } from '#schemas/form/optional.ts';
import { rows } from '#schemas/form/rows.ts';
import { schemasOf } from '#schemas/form/schemas-of.ts';
import { text } from '#schemas/form/text.ts';
import { circulationActForms } from '#workflows/circulation/schemas/acts.ts';
import { courseActForms } from '#workflows/procedure/schemas/course-acts.ts';
import { reason } from '#workflows/texts/schemas/written.ts';
import { conceptNoteForm } from './form.ts';
import { eligibilityCriteria, reviewCriteria, widestScale } from './fund.ts';

const remark = { reason: optional(reason()) };
const argument = { reason: reason() };

const { submit, withdraw } = courseActForms(conceptNoteForm);
const { translate, notice, position, confirm, lift } = circulationActForms;

/** An answer to each criterion of eligibility, with a reason. */
const answers = rows(
  { criterion: choice(eligibilityCriteria), met: flag(), reason: reason({ lines: 2 }) },
  { minimum: 1, maximum: eligibilityCriteria.length, oneFor: 'criterion' },
);

/** A score for each criterion, with a reason. */
const scores = rows(
  {
    criterion: choice(reviewCriteria),
    score: integer({ minimum: widestScale.lowest, maximum: widestScale.highest }),
    reason: reason({ lines: 2 }),
  },
  { minimum: 1, maximum: reviewCriteria.length, oneFor: 'criterion' },
);

/** That a report has come, on which day; the report itself may be attached. */
const reportReceived = defineAct(['received'], {
  receivedOn: optional(date()),
  documents: optional(documentIds({ maximum: 10 })),
  ...remark,
});

const mailbox = line({ minimum: 3, maximum: 254 });

/** What may be posted to a task of each kind; `choice` names the act (contract: task kinds of a concept note). */
export const actForms = {
  submit,
  withdraw,
  translate,
  notice,
  position,
  confirm,
  lift,
  /** The same of the joint programme document. */
  approve: position,
  sign: defineActByChoice({
    sign: { coherence: optional(text({ minimum: 1, maximum: 5000, lines: 4 })), ...remark },
    'send-back': argument,
  }),
  /** The Resident Coordinator cannot submit: the configured route opens, for this reason. */
  'open-route': defineAct(['open'], argument),
  eligibility: defineActByChoice({
    eligible: { answers: optional(answers), ...remark },
    return: { answers: optional(answers), completeBy: optional(date()), ...argument },
    ineligible: { answers: optional(answers), ...argument },
  }),
  assign: defineAct(['confirm'], { reviewers: list(mailbox, { minimum: 1, maximum: 10 }), ...remark }),
  'declare-conflict': defineAct(['none', 'conflict'], remark),
  review: defineAct(['recommend', 'not-recommend'], { scores, ...remark }),
  release: defineAct(['release'], { comments: optional(text({ minimum: 1, maximum: 20_000, lines: 8 })), ...remark }),
  table: defineActByChoice({ table: { meetingId: optional(meeting()), ...remark }, defer: remark }),
  conclude: defineAct(['pipeline', 'develop', 'defer', 'not-endorse'], remark),
  /** Without words of its own the letter says what the Committee came to, and why. */
  determination: defineAct(['send'], { letter: optional(text({ minimum: 1, maximum: 20_000, lines: 8 })) }),
  /** The entities have the fund's period where no day is named. */
  call: defineActByChoice({ call: { dueAt: optional(date()), ...remark }, remove: argument }),
  /** Where nothing is attached the programme is what the note says. */
  develop: defineAct(['submit'], { documents: optional(documentIds({ maximum: 10 })), ...remark }),
  fund: defineAct(['instruct'], { reason: optional(reason()) }),
  transfer: defineAct(['record'], { transferredOn: optional(date()), ...remark }),
  'narrative-report': reportReceived,
  'financial-report': reportReceived,
  'final-report': reportReceived,
} as const;

export const acts = schemasOf(actForms);
export type TaskKind = keyof typeof acts;
export type Act<K extends TaskKind> = z.infer<(typeof acts)[K]>;

/** The choices that each kind of task offers, in the order in which pages and mails show them. */
export const choicesOf = choicesOfActs(actForms);
