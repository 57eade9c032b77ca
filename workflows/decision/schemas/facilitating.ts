import * as z from 'zod/mini';
import { Instant, PartyId } from '#schemas/ids.ts';
import { WayForward } from './way-forward.ts';

/** What may be tried for a way forward (fact D3). */
const Trial = z.enum(['revision', 'consultation', 'way-forward']);
export type Trial = z.infer<typeof Trial>;

/** The open question whether agreement was not reached. */
const Finding = z.strictObject({
  since: Instant,
  /** By when the Coordinator answers, or the principals have. */
  dueAt: Instant,
  with: z.enum(['coordinator', 'heads']),
  /** Whether anything had been tried when it was put to the principals. */
  tried: z.boolean(),
  /** Parties whose principals found that agreement was not reached, and those whose principals would go on. */
  notReached: z.array(PartyId),
  goOn: z.array(PartyId),
});

/** The work on a way forward, as it stands (fact D3). A case whose facilitation began before the principals shared it has none. */
export const Facilitating = z.strictObject({
  /** Parties whose principals share it. */
  heads: z.array(PartyId),
  /** All parties of the Committee, where the round on which agreement failed went wider. */
  members: z.optional(z.array(PartyId)),
  /**
   * What was tried since the matter first failed, over all rounds. It counts on where the Committee agrees otherwise than to
   * refer: once agreement has failed the matter is referred (D4), which one principal could hold back anew if nothing counted
   * as tried; a report that comes too soon is met by all agreeing otherwise again.
   */
  tried: z.array(Trial),
  finding: z.optional(Finding),
  wayForward: z.optional(WayForward),
  /** Whoever asked for the finding was told that the work goes on: the next asking goes to the principals. */
  wentOn: z.optional(z.literal(true)),
});
export type Facilitating = z.infer<typeof Facilitating>;
