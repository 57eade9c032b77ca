import * as z from 'zod/mini';
import { compose } from '#functions/lib/compose.ts';
import { readEnv, TableEnv } from '#functions/lib/env.ts';
import { stepHandler } from '#functions/lib/handler.ts';
import { Instant } from '#schemas/ids.ts';
import { parseRoster } from './parse-roster.ts';

const services = compose(readEnv(TableEnv));
const Input = z.strictObject({ text: z.string().check(z.maxLength(2_000_000)), at: Instant });

/** Loads a roster file whole or not at all. @throws RosterError that names the line of the first mistake. */
export const handler = stepHandler('load-roster', Input, async ({ text, at }) => {
  const roster = parseRoster(text);
  await services.roster.save(roster, at);
  return { people: roster.people.length, parties: roster.parties.length };
});
