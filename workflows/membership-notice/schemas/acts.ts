import type * as z from 'zod/mini';
import { choicesOf as choicesOfActs } from '#schemas/form/choices-of.ts';
import { date } from '#schemas/form/date.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { line } from '#schemas/form/line.ts';
import { optional } from '#schemas/form/optional.ts';
import { schemasOf } from '#schemas/form/schemas-of.ts';
import { courseActForms } from '#workflows/procedure/schemas/course-acts.ts';
import { reason, wording } from '#workflows/texts/schemas/written.ts';
import { membershipNoticeForm } from './form.ts';

const remark = { reason: optional(reason()) };

/** How it reached the Office of the Secretary-General: it confirmed the mail, or was given the notice in another way. */
export const deliveries = ['received', 'handed-over'] as const;

/** What may be posted to a task of each kind; `choice` names the act. */
export const actForms = {
  ...courseActForms(membershipNoticeForm),
  review: defineActByChoice({
    forward: { text: optional(wording({ lines: 12 })), since: optional(date()), ...remark },
    return: { reason: reason() },
    nothing: { reason: reason() },
  }),
  sign: defineActByChoice({ sign: remark, 'send-back': { reason: reason() } }),
  delivery: defineActByChoice({
    received: { on: date(), reference: optional(line({ minimum: 1, maximum: 200 })), ...remark },
    'handed-over': { on: date(), reference: line({ minimum: 1, maximum: 200 }), ...remark },
  }),
} as const;

export const acts = schemasOf(actForms);
export type TaskKind = keyof typeof acts;
export type Act<K extends TaskKind> = z.infer<(typeof acts)[K]>;

/** The choices that each kind of task offers, in the order in which pages and mails show them. */
export const choicesOf = choicesOfActs(actForms);
