import type { PartyId } from '#schemas/ids.ts';
import type { Scope } from '#schemas/scope.ts';

/** As what a seat of a body is asked, and states its position: whoever holds a role with its scope acts for it. */
export const seatId = (seat: Scope): PartyId => `${beginning}${seat.toUpperCase()}`;

/** Of no party: one that is named as a seat would be asked as that seat. */
export const isNamedAsSeat = (party: PartyId): boolean => party.startsWith(beginning);

const beginning = 'SEAT-';
