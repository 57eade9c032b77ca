import type { PartyId } from '#schemas/ids.ts';
import type { Position } from '#schemas/position.ts';

/** What a party has said to a text, as an event records it. */
export type PartyStatement = {
  readonly party: PartyId;
  readonly position: Position;
  /** Of the text; left out where the event does not name it. */
  readonly version?: number;
};
