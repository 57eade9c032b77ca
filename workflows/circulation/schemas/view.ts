import * as z from 'zod/mini';
import { CirculationMethod } from '#schemas/circulation-method.ts';
import { Instant, PartyId } from '#schemas/ids.ts';
import { Position } from '#schemas/position.ts';
import { PositionView } from '#schemas/sections/positions.ts';
import { RoundView } from '#schemas/sections/rounds.ts';

/** What the JSON of a case that circulates has beside what that of every case has. */
export const circulationSections = {
  method: z.nullable(CirculationMethod),
  /** The meeting at which the text is taken; `correctUntil` once it was. Null for one that is on no agenda. */
  meeting: z.nullable(
    z.strictObject({ meetingId: z.string(), body: z.string(), at: Instant, correctUntil: z.nullable(Instant) }),
  ),
  entitled: z.array(PartyId),
  /** Those of which a notice of this round came back and was not excused; one that was sent again counts until it has arrived. */
  unreached: z.array(PartyId),
  /** Where each member stands on the newest version; empty where that version was put to no round. */
  positions: z.array(PositionView),
  /** What stands against the version that was adopted or, until one is, against the newest. */
  concerns: z.array(
    z.strictObject({ party: PartyId, position: Position, at: Instant, reason: z.nullable(z.string()) }),
  ),
  /** Every round with every position, for good, the first round first. */
  rounds: z.array(RoundView),
};

const CirculationDetails = z.strictObject(circulationSections);
export type CirculationDetails = z.infer<typeof CirculationDetails>;
