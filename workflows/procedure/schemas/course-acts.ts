import * as z from 'zod/mini';
import { date } from '#schemas/form/date.ts';
import { defineAct } from '#schemas/form/define-act.ts';
import type { Form } from '#schemas/form/define-form.ts';
import { neededAtTimes, optional } from '#schemas/form/optional.ts';
import { wholeForm } from '#schemas/form/whole-form.ts';
import { reason } from '#workflows/texts/schemas/written.ts';

/** What moves a case along its course, whatever it is about. */
export const courseActForms = <F extends Form>(form: F) => ({
  submit: defineAct(['submit'], { form: wholeForm(form) }),
  withdraw: defineAct(['withdraw'], { reason: optional(reason()) }),
  defer: defineAct(
    ['defer'],
    { until: neededAtTimes(date()), condition: neededAtTimes(reason({ lines: 2 })), reason: optional(reason()) },
    // A case that nobody knows when to take up again would rest for ever.
    z.refine(({ until, condition }) => until !== undefined || condition !== undefined, {
      path: ['until'],
      params: { rule: 'until-or-condition' },
    }),
  ),
  resume: defineAct(['resume'], { reason: optional(reason()) }),
});
