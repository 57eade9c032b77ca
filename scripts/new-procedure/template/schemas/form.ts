import type * as z from 'zod/mini';
import { defineForm } from '#schemas/form/define-form.ts';
import { language } from '#schemas/form/language.ts';
import { title, wording } from '#workflows/texts/schemas/written.ts';

/** What a proposer fills in. */
export const sampleNoteForm = defineForm({ title: title(), text: wording({ lines: 12 }), language: language() });
export const SampleNoteForm = sampleNoteForm.schema;
export type SampleNoteForm = z.infer<typeof SampleNoteForm>;
