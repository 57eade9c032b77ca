import * as z from 'zod/mini';
import { GivenDate } from '#schemas/civil-date.ts';
import { Duration } from '#schemas/duration.ts';
import { GivenInstant } from '#schemas/given-instant.ts';
import { PartyId } from '#schemas/ids.ts';
import { Language } from '#schemas/language.ts';
import { writtenLine, writtenText } from '#schemas/text/written.ts';
import { maxTextLength, Text, Title, Translation } from '#workflows/texts/schemas/written.ts';

/**
 * All texts of a form together, in bytes of JSON: an event holds them twice, beside all else, and must stay far below
 * the 400 KB that DynamoDB allows an item (test/row-sizes.test.ts).
 */
const maxTextBytes = 155_000;

/** An action that the decision asks of a party, watched by the secretariat after adoption (facts D7, D8). */
export const FollowUp = z.strictObject({
  action: writtenLine({ minimum: 3, maximum: 500 }),
  owner: PartyId,
  dueAt: GivenDate,
});
export type FollowUp = z.infer<typeof FollowUp>;

/** What a proposer fills in. Either how long to circulate, or the exact instant until which. */
export const DecisionForm = z
  .strictObject({
    title: Title,
    text: Text,
    language: Language,
    method: z.enum(['silence', 'explicit']),
    circulateFor: z.optional(Duration),
    circulateUntil: z.optional(GivenInstant),
    background: z.optional(writtenText({ minimum: 0, maximum: maxTextLength })),
    translations: z.optional(z.array(Translation).check(z.maxLength(5))),
    followUps: z.optional(z.array(FollowUp).check(z.maxLength(20))),
  })
  .check(
    z.refine((form) => (form.circulateFor === undefined) !== (form.circulateUntil === undefined), {
      path: ['circulateFor'],
      params: { rule: 'one-deadline' },
    }),
    z.refine(
      (form) => {
        const languages = [form.language, ...(form.translations ?? []).map((translation) => translation.language)];
        return new Set(languages).size === languages.length;
      },
      { path: ['translations'], params: { rule: 'one-text-a-language' } },
    ),
    z.refine(
      ({ text, background = '', translations = [] }) => {
        const all = [text, background, ...translations.map((translation) => translation.text)];
        return new TextEncoder().encode(JSON.stringify(all)).length <= maxTextBytes;
      },
      { path: ['text'], params: { rule: 'too-much-text' } },
    ),
  );
export type DecisionForm = z.infer<typeof DecisionForm>;
