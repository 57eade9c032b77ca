import * as z from 'zod/mini';
import { Position } from '#schemas/position.ts';
import { Reason, Translation } from '#workflows/texts/schemas/written.ts';

const reason = z.optional(Reason);

/** What may be posted to a task of each kind that a round opens; `choice` names the act (contract: task kinds). */
export const circulationActs = {
  translate: z.strictObject({ choice: z.literal('attach'), translation: Translation, reason }),
  notice: z.discriminatedUnion('choice', [
    z.strictObject({ choice: z.literal('resend'), reason }),
    /** The desk answers for it that the member knows, and says how. */
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
      /** Entered by the desk for a party that told it by phone; `reason` then says how. */
      onBehalf: z.optional(z.boolean()),
    })
    .check(
      z.refine((act) => !['objection', 'mandate-concern'].includes(act.choice) || act.reason !== undefined, {
        path: ['reason'],
        params: { rule: 'blocking-needs-reason' },
      }),
    ),
  confirm: z.strictObject({ choice: z.enum(['confirm', 'repudiate']), reason }),
  lift: z.strictObject({ choice: z.enum(['lift', 'maintain']), reason }),
} as const;

export type CirculationActs = typeof circulationActs;

/** The choices of each, in the order in which pages and mails show them. */
export const circulationChoices: {
  readonly [K in keyof CirculationActs]: readonly z.infer<CirculationActs[K]>['choice'][];
} = {
  translate: ['attach'],
  notice: ['resend', 'excuse'],
  position: ['support', 'no-objection', 'stand-aside', 'objection', 'mandate-concern', 'recuse'],
  confirm: ['confirm', 'repudiate'],
  lift: ['lift', 'maintain'],
};
