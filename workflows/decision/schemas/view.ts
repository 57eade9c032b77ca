import * as z from 'zod/mini';
import { CivilDate } from '#schemas/civil-date.ts';
import { Instant, PartyId } from '#schemas/ids.ts';
import { PositionView } from '#schemas/sections/positions.ts';
import { RoundView } from '#schemas/sections/rounds.ts';
import { TextView } from '#schemas/sections/texts.ts';

const FollowUpView = z.strictObject({
  action: z.string(),
  owner: PartyId,
  dueAt: CivilDate,
  doneAt: z.nullable(Instant),
});

/** What the JSON of a decision has beside what that of every case has: the data of its sections, by their names. */
export const decisionSections = {
  method: z.nullable(z.enum(['silence', 'explicit'])),
  entitled: z.array(PartyId),
  /** Those of which a notice of this round came back and was not excused; one that was sent again counts until it has arrived. */
  unreached: z.array(PartyId),
  /** Where each member stands on the newest version; empty where that version was put to no round. */
  positions: z.array(PositionView),
  /** Every round with every position, for good, the first round first. */
  rounds: z.array(RoundView),
  texts: z.array(TextView),
  followUps: z.array(FollowUpView),
};

const DecisionDetails = z.strictObject(decisionSections);
export type DecisionDetails = z.infer<typeof DecisionDetails>;
