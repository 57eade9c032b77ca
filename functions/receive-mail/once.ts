import { UpstreamError } from '#functions/lib/errors.ts';
import type { Services } from '#functions/lib/services.ts';
import type { Incoming, Received } from './incoming.ts';

/** Longer than the function may run (infra/constructs/platform-functions.ts): whoever still claims a mail then has died. */
const claimSeconds = 90;
/** An event may come again for as long as Lambda keeps it, which is hours; operators may give us one for days. */
const rememberedSeconds = 7 * 24 * 3600;

/**
 * Does the work for a mail once, though SES and Lambda promise to bring its event at least once. Whoever dies on the way
 * leaves a claim that runs out, so that no mail is lost; if some had been written to by then, they are again. An attempt
 * counts unless it failed of a service that may answer later.
 * @throws UpstreamError while another is at work on it: should that one die, the event has to come again.
 */
export async function once(
  { receivedMails }: Services,
  mail: string,
  { now, ignoreClaims = false }: Pick<Incoming, 'now' | 'ignoreClaims'>,
  work: (attempt: number) => Promise<Received>,
): Promise<Received> {
  const nowMs = Date.parse(now);
  const until = new Date(nowMs + claimSeconds * 1000).toISOString();
  const forgetAtEpochSeconds = Math.ceil(nowMs / 1000) + rememberedSeconds;
  const claim = { now: ignoreClaims ? '9999' : now, until, forgetAtEpochSeconds };
  const found = await receivedMails.claim(mail, claim);
  if (found === 'handled') return { kept: 'again' };
  if (found === 'under-way') throw new UpstreamError('another is at work on this mail; it is looked at again later');
  try {
    const received = await work(found);
    await receivedMails.handled(mail);
    return received;
  } catch (error) {
    await receivedMails.release(mail, { ...claim, now }, !(error instanceof UpstreamError));
    throw error;
  }
}
