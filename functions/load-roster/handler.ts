import middy from '@middy/core';
import * as z from 'zod/mini';
import { SecureParameters } from '#functions/lib/aws/parameters.ts';
import { compose } from '#functions/lib/compose.ts';
import { LoadRosterEnv, readEnv } from '#functions/lib/env.ts';
import { makeSigningKey } from '#functions/lib/signing-key.ts';
import { loadRoster } from '#functions/lib/use-cases/books/load-roster.ts';
import { planFirstMeetings } from '#functions/lib/use-cases/books/plan-first-meetings.ts';
import { Instant } from '#schemas/ids.ts';
import { parseRoster } from './parse-roster.ts';

const env = readEnv(LoadRosterEnv);
const services = compose(env);
const parameters = new SecureParameters();
const Input = z.strictObject({ text: z.string().check(z.maxLength(2_000_000)), at: Instant });

type Loaded = { readonly people: number; readonly parties: number; readonly signingKey: 'made' | 'kept' };

/**
 * Loads a roster file whole or not at all. A mistake is the operator's and not the system's: it is said to whoever
 * called, and not logged. @throws RosterError that names the line of the first mistake.
 */
export const handler = middy<unknown, Loaded>().handler(async (event) => {
  const { text, at } = Input.parse(event);
  const roster = parseRoster(text);
  // Before there are people: nothing is done without a roster, and nothing can be done without the key.
  const signingKey = await makeSigningKey(parameters, env.SIGNING_KEY_PARAMETER);
  await loadRoster(services, roster, text, at);
  await planFirstMeetings(services, roster, at);
  return { people: roster.people.length, parties: roster.parties.length, signingKey };
});
