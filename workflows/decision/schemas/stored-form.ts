import * as z from 'zod/mini';
import { Due } from '#schemas/civil-date.ts';
import { StoredTranslation } from '#workflows/texts/schemas/stored.ts';
import { DecisionForm, FollowUp } from './form.ts';

/** Older versions kept an instant, of which the day counts. */
export const StoredFollowUp = z.strictObject({ ...FollowUp.shape, action: z.string(), dueAt: Due });

export const StoredForm = z.strictObject({
  ...DecisionForm.shape,
  title: z.string(),
  text: z.string(),
  background: z.optional(z.string()),
  translations: z.optional(z.array(StoredTranslation)),
  followUps: z.optional(z.array(StoredFollowUp)),
});
