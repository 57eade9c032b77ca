import * as z from 'zod/mini';
import { PartyId } from '#schemas/ids.ts';
import { circulationActs, circulationChoices } from '#workflows/circulation/schemas/acts.ts';
import { Reason, Text, Title } from '#workflows/texts/schemas/written.ts';
import { DecisionForm } from './form.ts';

const reason = z.optional(Reason);

/** What may be posted to a task of each kind; `choice` names the act (contract: task kinds). */
export const acts = {
  ...circulationActs,
  submit: z.strictObject({ choice: z.literal('submit'), form: DecisionForm }),
  screen: z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('accept'), reason }),
    z.strictObject({ choice: z.literal('return'), reason: Reason }),
    z.strictObject({ choice: z.literal('decline'), reason: Reason }),
  ]),
  facilitate: z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('revise'), text: Text, title: z.optional(Title), reason }),
    z.strictObject({
      choice: z.literal('consult'),
      parties: z.array(PartyId).check(z.minLength(1), z.maxLength(50)),
      reason: Reason,
    }),
    z.strictObject({ choice: z.literal('report-failure'), reason: Reason }),
  ]),
  advise: z.strictObject({ choice: z.literal('advise'), reason: Reason }),
  refer: z.strictObject({ choice: z.enum(['refer', 'back-to-facilitation']), reason }),
  transmit: z.strictObject({ choice: z.literal('transmit'), reason }),
  respond: z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('decided'), reason, text: z.optional(Text) }),
    z.strictObject({ choice: z.literal('returned'), reason, text: z.optional(Text) }),
    z.strictObject({ choice: z.literal('closed'), reason }),
  ]),
  publish: z.strictObject({ choice: z.literal('publish'), reason }),
  'follow-up': z.strictObject({ choice: z.literal('done'), reason: Reason }),
  withdraw: z.strictObject({ choice: z.literal('withdraw'), reason }),
  defer: z.strictObject({ choice: z.literal('defer'), reason: Reason }),
  resume: z.strictObject({ choice: z.literal('resume'), reason }),
} as const;

export type TaskKind = keyof typeof acts;
export type Act<K extends TaskKind> = z.infer<(typeof acts)[K]>;

/** The choices that each kind of task offers, in the order in which pages and mails show them. */
export const choicesOf: { readonly [K in TaskKind]: readonly Act<K>['choice'][] } = {
  ...circulationChoices,
  submit: ['submit'],
  screen: ['accept', 'return', 'decline'],
  facilitate: ['revise', 'consult', 'report-failure'],
  advise: ['advise'],
  refer: ['refer', 'back-to-facilitation'],
  transmit: ['transmit'],
  respond: ['decided', 'returned', 'closed'],
  publish: ['publish'],
  'follow-up': ['done'],
  withdraw: ['withdraw'],
  defer: ['defer'],
  resume: ['resume'],
};
