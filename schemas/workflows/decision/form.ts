import * as z from 'zod';
import { Duration } from '../../duration.ts';
import { Instant, PartyId } from '../../ids.ts';
import { Language } from '../../language.ts';

/** Longest text of one language version, in characters; keeps an event far below DynamoDB's 400 KB item. */
export const maxTextLength = 50_000;

export const Title = z.string().trim().min(3).max(200);
export const Text = z.string().trim().min(1).max(maxTextLength);
export const Reason = z.string().trim().min(1).max(5_000);

/** An action that the decision asks of a party, watched by the secretariat after adoption (facts D7, D8). */
export const FollowUp = z.strictObject({
  action: z.string().trim().min(3).max(500),
  owner: PartyId,
  dueAt: Instant,
});
export type FollowUp = z.infer<typeof FollowUp>;

export const Translation = z.strictObject({ language: Language, title: Title, text: Text });
export type Translation = z.infer<typeof Translation>;

/** What a proposer fills in. Either how long to circulate, or the exact instant until which. */
export const DecisionForm = z
  .strictObject({
    title: Title,
    text: Text,
    language: Language,
    method: z.enum(['silence', 'explicit']),
    circulateFor: Duration.optional(),
    circulateUntil: Instant.optional(),
    background: z.string().trim().max(maxTextLength).optional(),
    translations: z.array(Translation).max(5).optional(),
    followUps: z.array(FollowUp).max(20).optional(),
  })
  .refine((form) => (form.circulateFor === undefined) !== (form.circulateUntil === undefined), {
    path: ['circulateFor'],
    params: { rule: 'one-deadline' },
  })
  .refine(
    (form) => {
      const languages = [form.language, ...(form.translations ?? []).map((translation) => translation.language)];
      return new Set(languages).size === languages.length;
    },
    { path: ['translations'], params: { rule: 'one-text-a-language' } },
  );
export type DecisionForm = z.infer<typeof DecisionForm>;
