import * as z from 'zod/mini';
import { CivilDate } from '../civil-date.ts';
import { PartyId } from '../ids.ts';

/** What a version of a text asks somebody to do: part of what its hash is taken over. */
export const AskedAction = z.strictObject({ action: z.string(), owner: PartyId, dueAt: CivilDate });
export type AskedAction = z.infer<typeof AskedAction>;
