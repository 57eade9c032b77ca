import type { InterfaceLanguage } from '#schemas/language.ts';
import { findMessage } from './find-message.ts';

/** As what a seat of a body is asked (workflows/network/seat.ts); parties have other ids. */
const seat = /^SEAT-([A-Z0-9-]+)$/;

/** What people call a party: a seat by what it is a seat of, or by its id where there is no word for that; all others by their ids. */
export function partyName(language: InterfaceLanguage, id: string): string {
  const [, named] = seat.exec(id) ?? [];
  if (named === undefined) return id;
  const name = findMessage(language, `seats.${named.toLowerCase()}`) ?? findMessage(language, 'seats.any');
  return name?.({ seat: named.toLowerCase() }) ?? id;
}
