import * as z from 'zod/mini';
import { PartyId, PersonId } from '#schemas/ids.ts';
import { Position } from '#schemas/position.ts';
import { BounceCause } from './bounce-cause.ts';
import { DecisionForm, Reason, Text, Title, Translation } from './form.ts';

const reason = z.optional(Reason);

/** What may be posted to a task of each kind; `choice` names the act (contract: task kinds). */
export const acts = {
  submit: z.strictObject({ choice: z.literal('submit'), form: DecisionForm }),
  screen: z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('accept'), reason }),
    z.strictObject({ choice: z.literal('return'), reason: Reason }),
    z.strictObject({ choice: z.literal('decline'), reason: Reason }),
  ]),
  translate: z.strictObject({ choice: z.literal('attach'), translation: Translation, reason }),
  notice: z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('resend'), reason }),
    /** The secretariat answers for it that the member knows, and says how. */
    z.strictObject({ choice: z.literal('excuse'), reason: Reason }),
  ]),
  position: z
    .strictObject({
      choice: Position,
      reason,
      /** An explanation of position stays with the text and blocks nothing. */
      explanation: z.optional(Reason),
      /** The text version that the position is about; refused when another one is in circulation. */
      version: z.optional(z.int().check(z.positive())),
      /** Entered by the secretariat for a party that told it by phone; `reason` then says how. */
      onBehalf: z.optional(z.boolean()),
    })
    .check(
      z.refine((act) => !['objection', 'mandate-concern'].includes(act.choice) || act.reason !== undefined, {
        path: ['reason'],
        params: { rule: 'blocking-needs-reason' },
      }),
    ),
  confirm: z.strictObject({ choice: z.enum(['confirm', 'repudiate']), reason }),
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
  lift: z.strictObject({ choice: z.enum(['lift', 'maintain']), reason }),
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
  submit: ['submit'],
  screen: ['accept', 'return', 'decline'],
  translate: ['attach'],
  notice: ['resend', 'excuse'],
  position: ['support', 'no-objection', 'stand-aside', 'objection', 'mandate-concern', 'recuse'],
  confirm: ['confirm', 'repudiate'],
  facilitate: ['revise', 'consult', 'report-failure'],
  advise: ['advise'],
  lift: ['lift', 'maintain'],
  refer: ['refer', 'back-to-facilitation'],
  transmit: ['transmit'],
  respond: ['decided', 'returned', 'closed'],
  publish: ['publish'],
  'follow-up': ['done'],
  withdraw: ['withdraw'],
  defer: ['defer'],
  resume: ['resume'],
};

/** Persons whom mail reached or did not reach, as the mail service reported it. */
export const Deliveries = z.strictObject({
  /** Number of the event whose notices these are. */
  seq: z.int().check(z.positive()),
  delivered: z.array(PersonId),
  bounced: z.array(
    z.strictObject({ to: PersonId, reason: z.string().check(z.maxLength(1_000)), cause: z.optional(BounceCause) }),
  ),
});
export type Deliveries = z.infer<typeof Deliveries>;
