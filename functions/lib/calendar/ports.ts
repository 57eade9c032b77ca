import type { PersonId } from '#schemas/ids.ts';

/** Where a person's calendar is subscribed to: the hash of what is secret in it, and since when it works. */
export type CalendarAddress = { readonly hash: string; readonly madeAt: string };

export interface CalendarStore {
  /** The person's address that works; undefined where there is none. */
  addressOf(person: PersonId): Promise<CalendarAddress | undefined>;
  /** In the place of the one that worked before. */
  keep(person: PersonId, address: CalendarAddress): Promise<void>;
  /** None works any more. */
  revoke(person: PersonId): Promise<void>;
  /** Whose address has this hash and works; an address may work a moment late, and never once it was revoked. */
  ownerOf(hash: string): Promise<PersonId | undefined>;
}
