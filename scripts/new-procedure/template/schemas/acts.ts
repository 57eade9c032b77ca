import type * as z from 'zod/mini';
import { choicesOf as choicesOfActs } from '#schemas/form/choices-of.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { optional } from '#schemas/form/optional.ts';
import { schemasOf } from '#schemas/form/schemas-of.ts';
import { courseActForms } from '#workflows/procedure/schemas/course-acts.ts';
import { reason } from '#workflows/texts/schemas/written.ts';
import { sampleNoteForm } from './form.ts';

/** What may be posted to a task of each kind; `choice` names the act. */
export const actForms = {
  ...courseActForms(sampleNoteForm),
  review: defineActByChoice({
    accept: { reason: optional(reason()) },
    return: { reason: reason() },
    decline: { reason: reason() },
  }),
} as const;

export const acts = schemasOf(actForms);
export type TaskKind = keyof typeof acts;
export type Act<K extends TaskKind> = z.infer<(typeof acts)[K]>;

/** The choices that each kind of task offers, in the order in which pages and mails show them. */
export const choicesOf = choicesOfActs(actForms);
