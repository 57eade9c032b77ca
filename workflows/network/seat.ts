import type { PartyId } from '#schemas/ids.ts';
import type { Scope } from '#schemas/scope.ts';

/** As what a seat of a body is asked, and states its position: whoever holds a role with its scope acts for it. */
export const seatId = (seat: Scope): PartyId => `SEAT-${seat.toUpperCase()}`;
