import type * as z from 'zod/mini';
import { defineForm } from '#schemas/form/define-form.ts';
import { integer } from '#schemas/form/integer.ts';
import { language } from '#schemas/form/language.ts';
import { title, wording } from '#workflows/texts/schemas/written.ts';

/** Whoever opens a notice by hand says for which year, and writes the text that goes before the list of changes. */
export const membershipNoticeForm = defineForm({
  // The first members are those of 2018 (facts 1.2), whose year is told of in 2019.
  year: integer({ minimum: 2019, maximum: 2099 }),
  title: title(),
  text: wording({ lines: 12 }),
  language: language(),
});
export const MembershipNoticeForm = membershipNoticeForm.schema;
export type MembershipNoticeForm = z.infer<typeof MembershipNoticeForm>;
