import * as z from 'zod/mini';
import { choicesOf as choicesOfActs } from '#schemas/form/choices-of.ts';
import { defineAct } from '#schemas/form/define-act.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { flag } from '#schemas/form/flag.ts';
import { group } from '#schemas/form/group.ts';
import { integer } from '#schemas/form/integer.ts';
import { ofThePage } from '#schemas/form/of-the-page.ts';
import { neededAtTimes, optional } from '#schemas/form/optional.ts';
import { parties } from '#schemas/form/parties.ts';
import { schemasOf } from '#schemas/form/schemas-of.ts';
import { wholeForm } from '#schemas/form/whole-form.ts';
import { PersonId } from '#schemas/ids.ts';
import { isBlocking, Position } from '#schemas/position.ts';
import { BounceCause } from './bounce-cause.ts';
import { decisionForm, reason, textOfDecision, title, translation } from './form.ts';

const remark = { reason: optional(reason()) };
const argument = { reason: reason() };

/** What may be posted to a task of each kind; `choice` names the act (contract: task kinds). */
export const actForms = {
  submit: defineAct(['submit'], { form: wholeForm(decisionForm) }),
  screen: defineActByChoice({ accept: remark, return: argument, decline: argument }),
  translate: defineAct(['attach'], { translation: group(translation), ...remark }),
  /** The secretariat answers for it that the member knows, and says how. */
  notice: defineActByChoice({ resend: remark, excuse: argument }),
  position: defineAct(
    Position.options,
    {
      reason: neededAtTimes(reason()),
      /** An explanation of position stays with the text and blocks nothing. */
      explanation: optional(reason({ lines: 3 })),
      /** The text version that the position is about; refused when another one is in circulation. */
      version: ofThePage(optional(integer({ minimum: 1 }))),
      /** Entered by the secretariat for a party that told it by phone; `reason` then says how. */
      onBehalf: ofThePage(optional(flag())),
    },
    z.refine((act) => !isBlocking(act.choice) || act.reason !== undefined, {
      path: ['reason'],
      params: { rule: 'blocking-needs-reason' },
    }),
  ),
  confirm: defineAct(['confirm', 'repudiate'], remark),
  facilitate: defineActByChoice(
    {
      revise: { title: optional(title()), text: textOfDecision({ lines: 10 }), ...remark },
      consult: { parties: parties({ minimum: 1, maximum: 50 }), ...argument },
      'report-failure': argument,
    },
    { apart: true },
  ),
  advise: defineAct(['advise'], argument),
  lift: defineAct(['lift', 'maintain'], remark),
  refer: defineAct(['refer', 'back-to-facilitation'], remark),
  transmit: defineAct(['transmit'], remark),
  respond: defineActByChoice({
    decided: { text: optional(textOfDecision({ lines: 8 })), ...remark },
    returned: { text: optional(textOfDecision({ lines: 8 })), ...remark },
    closed: remark,
  }),
  publish: defineAct(['publish'], remark),
  'follow-up': defineAct(['done'], argument),
  withdraw: defineAct(['withdraw'], remark),
  defer: defineAct(['defer'], argument),
  resume: defineAct(['resume'], remark),
} as const;

export const acts = schemasOf(actForms);
export type TaskKind = keyof typeof acts;
export type Act<K extends TaskKind> = z.infer<(typeof acts)[K]>;

/** The choices that each kind of task offers, in the order in which pages and mails show them. */
export const choicesOf = choicesOfActs(actForms);

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
