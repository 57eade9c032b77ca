import { randomBytes } from 'node:crypto';
import { type Caller, callerOf } from '../../caller.ts';
import { NotFoundError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import { assertWithinLease } from '../../leased-limit.ts';
import type { Limit } from '../../rate-limit.ts';
import type { Services } from '../../services.ts';

/** 192 bits, which nobody guesses. */
const tokenBytes = 24;
const form = /^[\w-]{32}$/;

/** Programs look once an hour or so; people of one office come from one address. */
const looksOfSource: Limit = { name: 'calendar-looks', most: 2000, perSeconds: 3600 };

/** Since when the caller's private address works; undefined where they have none. */
export const calendarSince = async ({ calendars }: Services, { person }: Caller): Promise<string | undefined> =>
  (await calendars.addressOf(person.id))?.madeAt;

/**
 * Makes a new private address for the caller, in the place of the one before. Only its hash is kept: it is said this once.
 * @returns the path, behind the installation's address
 */
export async function makeCalendarAddress({ calendars }: Services, { person, now }: Caller): Promise<string> {
  const token = randomBytes(tokenBytes).toString('base64url');
  await calendars.keep(person.id, { hash: sha256(token), madeAt: now });
  return `/calendar/${token}.ics`;
}

export const revokeCalendarAddress = ({ calendars }: Services, { person }: Caller): Promise<void> =>
  calendars.revoke(person.id);

/**
 * Whose calendar stands at a private address, as what they are for the Network now: whoever has no role any more has none.
 * The address shows as little of who asks as the link of a mail, and nobody acts by it.
 * @throws TooManyRequestsError, NotFoundError for an address that does not work, or not any more
 */
export async function subscriber(
  services: Services,
  token: string,
  { now, source }: { readonly now: string; readonly source: string },
): Promise<Caller> {
  await assertWithinLease(services.counters, looksOfSource, { subject: source, now });
  const person = form.test(token) ? await services.calendars.ownerOf(sha256(token)) : undefined;
  const caller = person && callerOf(await services.network.directory(), person, now, 'mail-code');
  if (!caller) throw new NotFoundError('no-such-page');
  return caller;
}
