import * as z from 'zod/mini';
import { PartyId } from './ids.ts';

/** What was taken at a meeting. Whoever was present and is named nowhere else agreed (facts 2.3: consensus is that nobody objects). */
export const meetingRecord = {
  present: z.array(PartyId),
  stoodAside: z.array(z.strictObject({ party: PartyId, reason: z.string() })),
  objections: z.array(
    z.strictObject({ party: PartyId, position: z.enum(['objection', 'mandate-concern']), reason: z.string() }),
  ),
  recused: z.array(PartyId),
  remarks: z.optional(z.string()),
};
