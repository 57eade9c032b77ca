import type { Caller } from '../../caller.ts';
import { assertWithinLease } from '../../leased-limit.ts';
import type { Limit } from '../../rate-limit.ts';
import type { Services } from '../../services.ts';

const hour = 3600;

/** One every three seconds, all the hour: a search looks through all events, a tenth of a second of the one function that keeps them. */
const searches: Limit = { name: 'searches', most: 1200, perSeconds: hour };
/** A file takes as many cases to be read as forty pages do. */
const files: Limit = { name: 'search-files', most: 60, perSeconds: hour };

const limits = { page: searches, file: files };

/** Counts a search before anything is looked at. @throws TooManyRequestsError */
export const admitSearch = ({ counters }: Services, { person, now }: Caller, as: keyof typeof limits): Promise<void> =>
  assertWithinLease(counters, limits[as], { subject: person.id, now });
