import * as z from 'zod/mini';
import { StoredFollowUp } from '#workflows/texts/schemas/follow-up.ts';
import { StoredTranslation } from '#workflows/texts/schemas/stored.ts';
import { DecisionForm } from './form.ts';

export const StoredForm = z.strictObject({
  ...DecisionForm.shape,
  title: z.string(),
  text: z.string(),
  background: z.optional(z.string()),
  translations: z.optional(z.array(StoredTranslation)),
  followUps: z.optional(z.array(StoredFollowUp)),
});
