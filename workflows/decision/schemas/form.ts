import * as z from 'zod/mini';
import { choice } from '#schemas/form/choice.ts';
import { defineForm } from '#schemas/form/define-form.ts';
import { documentIds } from '#schemas/form/document-ids.ts';
import { duration } from '#schemas/form/duration.ts';
import { instant } from '#schemas/form/instant.ts';
import { language } from '#schemas/form/language.ts';
import { matter } from '#schemas/form/matter.ts';
import { meeting } from '#schemas/form/meeting.ts';
import { optional } from '#schemas/form/optional.ts';
import { rows } from '#schemas/form/rows.ts';
import { text } from '#schemas/form/text.ts';
import { followUps } from '#workflows/texts/schemas/follow-up.ts';
import { maxTextLength, title, translation, wording } from '#workflows/texts/schemas/written.ts';

/**
 * All texts and actions of a form together, in bytes of JSON: an event holds them twice, beside all else, and must stay far below
 * the 400 KB that DynamoDB allows an item (test/row-sizes.test.ts).
 */
const maxTextBytes = 170_000;

/** What a proposer fills in. Either how long to circulate, or the exact instant until which. */
export const decisionForm = defineForm(
  {
    title: title(),
    text: wording({ lines: 12 }),
    language: language(),
    method: choice(['silence', 'explicit', 'meeting']),
    /** Of a text that is taken at a meeting; the secretariat can name it later. */
    meetingId: optional(meeting()),
    /** 72 hours is the least (facts 2.3). */
    circulateFor: optional(duration({ offered: ['PT72H', 'P5D', 'P7D', 'P14D'], until: 'circulateUntil' })),
    circulateUntil: optional(instant()),
    background: optional(text({ minimum: 0, maximum: maxTextLength, lines: 5 })),
    /** Annexes. */
    documents: optional(documentIds({ maximum: 10 })),
    translations: optional(rows(translation, { maximum: 5 })),
    followUps: optional(followUps()),
    /** What it is about, where the body allows a method for some matters only (fact D6). */
    matter: optional(matter()),
  },
  // A meeting has its own instant: how long to circulate is not asked then.
  z.refine(
    (form) => form.method === 'meeting' || (form.circulateFor === undefined) !== (form.circulateUntil === undefined),
    { path: ['circulateFor'], params: { rule: 'one-deadline' } },
  ),
  z.refine((form) => form.method === 'meeting' || form.meetingId === undefined, {
    path: ['meetingId'],
    params: { rule: 'meeting-by-meeting' },
  }),
  z.refine(
    (form) => {
      const languages = [form.language, ...(form.translations ?? []).map((translation) => translation.language)];
      return new Set(languages).size === languages.length;
    },
    { path: ['translations'], params: { rule: 'one-text-a-language' } },
  ),
  z.refine(
    ({ text, background = '', translations = [], followUps: asked = [] }) => {
      const all = [text, background, ...translations.map((translation) => translation.text), ...asked];
      return new TextEncoder().encode(JSON.stringify(all)).length <= maxTextBytes;
    },
    { path: ['text'], params: { rule: 'too-much-text' } },
  ),
);
export const DecisionForm = decisionForm.schema;
export type DecisionForm = z.infer<typeof DecisionForm>;
