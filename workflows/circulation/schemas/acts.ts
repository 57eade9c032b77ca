import * as z from 'zod/mini';
import { choicesOf } from '#schemas/form/choices-of.ts';
import { defineAct } from '#schemas/form/define-act.ts';
import { defineActByChoice } from '#schemas/form/define-act-by-choice.ts';
import { flag } from '#schemas/form/flag.ts';
import { group } from '#schemas/form/group.ts';
import { integer } from '#schemas/form/integer.ts';
import { numbers } from '#schemas/form/numbers.ts';
import { ofThePage } from '#schemas/form/of-the-page.ts';
import { neededAtTimes, optional } from '#schemas/form/optional.ts';
import { person } from '#schemas/form/person.ts';
import { schemasOf } from '#schemas/form/schemas-of.ts';
import { isBlocking, Position } from '#schemas/position.ts';
import { reason, translation } from '#workflows/texts/schemas/written.ts';
import { meetingActForms } from './meeting-acts.ts';

/** Whoever agrees objects to none, and whoever takes no part. */
const mayNameParagraphs = (position: Position): boolean => isBlocking(position) || position === 'stand-aside';

const remark = { reason: optional(reason()) };

/** What may be posted to a task of each kind that a round opens; `choice` names the act (contract: task kinds). */
export const circulationActForms = {
  translate: defineAct(['attach'], { translation: group(translation), ...remark }),
  /** The desk answers for it that the member knows, and says how. */
  notice: defineActByChoice({
    /** To whom it is sent now; where nobody is named, to the party's contacts. */
    resend: { sendTo: optional(person()), ...remark },
    excuse: { reason: reason() },
  }),
  position: defineAct(
    Position.options,
    {
      reason: neededAtTimes(reason()),
      /** Those of the version that it objects to. */
      paragraphs: optional(numbers({ minimum: 1, maximum: 9_999, most: 20 })),
      /** An explanation of position stays with the text and blocks nothing. */
      explanation: optional(reason({ lines: 3 })),
      /** The text version that the position is about; refused when another one is in circulation. */
      version: ofThePage(optional(integer({ minimum: 1 }))),
      /** Entered by the desk for a party that told it by phone; `reason` then says how. */
      onBehalf: ofThePage(optional(flag())),
    },
    z.refine((act) => !isBlocking(act.choice) || act.reason !== undefined, {
      path: ['reason'],
      params: { rule: 'blocking-needs-reason' },
    }),
    z.refine((act) => act.paragraphs === undefined || mayNameParagraphs(act.choice), {
      path: ['paragraphs'],
      params: { rule: 'paragraphs-not-objected-to' },
    }),
  ),
  confirm: defineAct(['confirm', 'repudiate'], remark),
  lift: defineAct(['lift', 'maintain'], remark),
  ...meetingActForms,
} as const;

export const circulationActs = schemasOf(circulationActForms);
export type CirculationActs = typeof circulationActs;

/** The choices of each, in the order in which pages and mails show them. */
export const circulationChoices = choicesOf(circulationActForms);
