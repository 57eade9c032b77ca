import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { DocumentRef } from '#schemas/document.ts';
import { PartyId, PersonId } from '#schemas/ids.ts';

const reason = z.optional(z.string());

/** Those that the form names; absent where it names none. */
export const Documents = z.optional(z.array(DocumentRef));

/** Who brought a case, and for whom. */
export const Proposer = z.strictObject({ person: PersonId, party: z.optional(PartyId) });

/** How a case ends without what was proposed; a procedure has outcomes of its own beside these. */
export const courseOutcomes = ['withdrawn', 'declined', 'closed-without-decision'] as const;
export type CourseOutcome = (typeof courseOutcomes)[number];

/** Until when a case rests: the day on which it comes back by itself, or what has to happen first. Older cases have neither. */
export const restShape = { until: z.optional(CivilDate), condition: z.optional(z.string()) };

/** Data of the events of a case's course, whatever it is about. */
export const courseEvents = <Form extends z.ZodMiniType>(form: Form) => ({
  'case-drafted': z.strictObject({ form, proposer: Proposer, documents: Documents }),
  'case-returned': z.strictObject({ reason }),
  'case-declined': z.strictObject({ reason }),
  'case-withdrawn': z.strictObject({ reason }),
  'case-deferred': z.strictObject({ reason, ...restShape }),
  'case-resumed': z.strictObject({ reason }),
  'case-closed': z.strictObject({ reason }),
});

export type CourseEvents<Form extends z.ZodMiniType> = ReturnType<typeof courseEvents<Form>>;
