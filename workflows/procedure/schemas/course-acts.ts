import { defineAct } from '#schemas/form/define-act.ts';
import type { Form } from '#schemas/form/define-form.ts';
import { optional } from '#schemas/form/optional.ts';
import { wholeForm } from '#schemas/form/whole-form.ts';
import { reason } from '#workflows/texts/schemas/written.ts';

/** What moves a case along its course, whatever it is about. */
export const courseActForms = <F extends Form>(form: F) => ({
  submit: defineAct(['submit'], { form: wholeForm(form) }),
  withdraw: defineAct(['withdraw'], { reason: optional(reason()) }),
  defer: defineAct(['defer'], { reason: reason() }),
  resume: defineAct(['resume'], { reason: optional(reason()) }),
});
