import type { RegisterFilter } from '#schemas/register-query.ts';
import { assertWithinLease } from '../leased-limit.ts';
import type { Limit } from '../rate-limit.ts';
import type { AppContext } from './context.ts';
import { sourceOfRequest } from './source.ts';

/** Anybody may search the register, and each page of a search looks at hundreds of outcomes (ADR 31). People of one office come from one address. */
const registerSearches: Limit = { name: 'register-searches', most: 2000, perSeconds: 3600 };

/**
 * Counts a search of the register by where it comes from; the register itself, which is no search, is everybody's.
 * @throws TooManyRequestsError
 */
export async function admitRegisterSearch(context: AppContext, filter: RegisterFilter): Promise<void> {
  if (!Object.values(filter).some(Boolean)) return;
  const { services, now } = context.var;
  await assertWithinLease(services.counters, registerSearches, { subject: sourceOfRequest(context), now });
}
