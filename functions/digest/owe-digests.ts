import { UpstreamError } from '#functions/lib/errors.ts';
import { log } from '#functions/lib/log.ts';
import type { Services } from '#functions/lib/services.ts';
import type { OwedDigest } from '#schemas/outbox.ts';
import type { Person } from '#schemas/roster.ts';

/** A sweep leaves alone for so long what was just handed over. */
const claimMinutes = 5;

/** On which dates, by UTC, somebody who asked for a digest gets one. */
export const isDue = (digest: Person['digest'], date: string): boolean =>
  digest === 'daily' || (digest === 'weekly' && new Date(date).getUTCDay() === 1);

/**
 * Owes a digest to everybody who is to get one on the date of `at` and holds a role then. What it says, and whether there
 * is anything to say, is found out when it is sent. The same date again owes nobody a second one; what a run that died
 * owed and did not hand over is swept.
 */
export async function oweDigests(services: Services, at: string): Promise<{ owed: number }> {
  // A stage that was just deployed: there is nobody to tell, and nothing that failed.
  if ((await services.roster.current()) === undefined) return { owed: 0 };
  const network = await services.network.directory();
  const date = at.slice(0, 10);
  const due = network
    .people()
    .filter(({ id, digest }) => isDue(digest, date) && network.capacitiesOf(id, at).length > 0);
  const claimedUntil = new Date(Date.parse(at) + claimMinutes * 60_000).toISOString();
  const owed: OwedDigest[] = [];
  let failures = 0;
  for (const { id: person } of due) {
    const digest = { person, date };
    try {
      if (await services.outbox.oweDigest(digest, claimedUntil)) owed.push({ digest });
    } catch (error) {
      failures += 1;
      log.error('a digest could not be owed; the next attempt tries again', { ...digest, error: String(error) });
    }
  }
  if (owed.length > 0) await services.dispatcher.dispatch(owed, at);
  if (failures > 0) throw new UpstreamError(`${failures} digests could not be owed; see the log`);
  return { owed: owed.length };
}
