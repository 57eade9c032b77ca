import * as z from 'zod/mini';
import { PartyId, PersonId } from '#schemas/ids.ts';

const reason = z.optional(z.string());

/** Who brought a case, and for whom. */
export const Proposer = z.strictObject({ person: PersonId, party: z.optional(PartyId) });

/** Data of the events of a case's course, whatever it is about. */
export const courseEvents = <Form extends z.ZodMiniType>(form: Form) => ({
  'case-drafted': z.strictObject({ form, proposer: Proposer }),
  'case-returned': z.strictObject({ reason }),
  'case-declined': z.strictObject({ reason }),
  'case-withdrawn': z.strictObject({ reason }),
  'case-deferred': z.strictObject({ reason }),
  'case-resumed': z.strictObject({ reason }),
  'case-closed': z.strictObject({ reason }),
});

export type CourseEvents<Form extends z.ZodMiniType> = ReturnType<typeof courseEvents<Form>>;
