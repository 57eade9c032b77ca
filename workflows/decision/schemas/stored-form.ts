import * as z from 'zod/mini';
import { Due } from '#schemas/civil-date.ts';
import { DecisionForm, FollowUp, Translation } from './form.ts';

/**
 * What a form said when it was recorded. Histories are read as they were written, also what was written before there
 * was a policy for text; only what comes in is held to it.
 */
export const StoredTranslation = z.strictObject({ ...Translation.shape, title: z.string(), text: z.string() });

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
