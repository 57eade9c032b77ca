import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { PartyId } from '#schemas/ids.ts';

const Change = z.strictObject({
  party: PartyId,
  /** In English, in which the notice is written. */
  name: z.string(),
  on: CivilDate,
  /** Who was its principal on that day. */
  representatives: z.array(z.string()),
});
export type Change = z.infer<typeof Change>;

/** What the roster says of the Committee's members from the start of one day to the start of another, in UTC. */
export const Changes = z.strictObject({
  since: CivilDate,
  until: CivilDate,
  joined: z.array(Change),
  left: z.array(Change),
  /** Members on the last day. */
  members: z.array(z.string()),
});
export type Changes = z.infer<typeof Changes>;
