import type * as z from 'zod/mini';
import { choice } from '#schemas/form/choice.ts';
import { choicesOf as choicesOfActs } from '#schemas/form/choices-of.ts';
import { date } from '#schemas/form/date.ts';
import { defineAct } from '#schemas/form/define-act.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { documentIds } from '#schemas/form/document-ids.ts';
import { optional } from '#schemas/form/optional.ts';
import { parties } from '#schemas/form/parties.ts';
import { party } from '#schemas/form/party.ts';
import { schemasOf } from '#schemas/form/schemas-of.ts';
import { circulationActForms } from '#workflows/circulation/schemas/acts.ts';
import { courseActForms } from '#workflows/procedure/schemas/course-acts.ts';
import { followUps } from '#workflows/texts/schemas/follow-up.ts';
import { reason, title, wording } from '#workflows/texts/schemas/written.ts';
import { decisionForm } from './form.ts';
import { Route } from './way-forward.ts';

const remark = { reason: optional(reason()) };
const argument = { reason: reason() };

/** What the terms of reference ask of a common approach: its added value, whose mandates it touches, which other mechanism deals with it. */
const found = {
  addedValue: optional(reason()),
  mandates: optional(parties({ maximum: 50 })),
  otherMechanism: optional(reason()),
  ...remark,
};

/** What the Secretary-General's reply says; the documents are the reply itself, without which the secretariat cannot enter it. */
const replied = {
  documents: optional(documentIds({ maximum: 10 })),
  text: optional(wording({ lines: 8 })),
  followUps: optional(followUps()),
  ...remark,
};

/** What may be posted to a task of each kind; `choice` names the act (contract: task kinds). */
export const actForms = {
  ...circulationActForms,
  ...courseActForms(decisionForm),
  screen: defineActByChoice(
    { accept: found, return: argument, inadmissible: argument, decline: argument },
    { apart: true },
  ),
  rule: defineAct(['admit', 'decline'], argument),
  facilitate: defineActByChoice(
    {
      revise: { title: optional(title()), text: wording({ lines: 10 }), followUps: optional(followUps()), ...remark },
      consult: { parties: parties({ minimum: 1, maximum: 50 }), ...argument },
      'way-forward': {
        route: choice(Route.options as [Route, ...Route[]]),
        text: wording({ lines: 6 }),
        until: optional(date()),
        ...remark,
      },
      'report-failure': argument,
    },
    { apart: true },
  ),
  endorse: defineActByChoice({ endorse: remark, comment: argument }),
  'ask-finding': defineAct(['ask'], argument),
  find: defineAct(['not-reached', 'go-on'], argument),
  /** `advise` is what tasks from before the choice of a concern offer. */
  advise: defineActByChoice({ advice: argument, 'mandate-concern': argument, advise: argument }),
  'answer-concern': defineAct(['answer'], { party: optional(party()), ...argument }),
  refer: defineAct(['refer', 'agree-otherwise'], remark),
  transmit: defineAct(['transmit'], remark),
  respond: defineActByChoice({
    decided: replied,
    returned: replied,
    closed: { documents: replied.documents, ...remark },
  }),
  publish: defineAct(['publish'], remark),
  'follow-up': defineAct(['done'], argument),
} as const;

export const acts = schemasOf(actForms);
export type TaskKind = keyof typeof acts;
export type Act<K extends TaskKind> = z.infer<(typeof acts)[K]>;

/** The choices that each kind of task offers, in the order in which pages and mails show them. */
export const choicesOf = choicesOfActs(actForms);
