import { type MailSettlement, SettlementAsked } from '#schemas/held-mail.ts';
import { canBeSettled, type ReceivedMail } from '#schemas/received-mail.ts';
import { assertMayHandleMail } from '../../access.ts';
import type { Caller } from '../../caller.ts';
import { RequestError, UpstreamError } from '../../errors.ts';
import { parseInput } from '../../input.ts';
import { maxAttempts, pause } from '../../retry-commit.ts';
import type { Services } from '../../services.ts';
import { receivedMail } from '../received-mails.ts';
import { linkMail } from './link-mail.ts';
import { mayTellSender } from './may-tell-sender.ts';
import { openMail } from './open-mail.ts';

/** Whoever dies at it leaves it to others after this long. */
const claimSeconds = 90;
/** As long as the mail itself is kept (functions/receive-mail/shown-mail.ts). */
const rememberedSeconds = 365 * 24 * 3600;

/**
 * Makes something of a mail that waits: a draft in the name of the secretariat, a part of a case's correspondence, or a refusal. Once,
 * whoever asks and however often; gives what stands.
 * @throws ForbiddenError for all but the secretariat, RequestError 409 for a mail that waits for nothing
 */
export async function settleMail(
  services: Services,
  caller: Caller,
  mailId: string,
  body: unknown,
): Promise<MailSettlement> {
  assertMayHandleMail(caller);
  const asked = parseInput(SettlementAsked, body);
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    const settled = await unlessUnderWay(services, caller, mailId, () => settle(services, caller, mailId, asked));
    if (settled !== undefined) return settled;
    await pause(attempt);
  }
  throw new UpstreamError(`Somebody else is at work on the mail ${mailId}; try again`);
}

/** Does the work while nobody else does it to the same mail; undefined where somebody is at it. */
async function unlessUnderWay(
  { receivedMails }: Services,
  { now }: Caller,
  mailId: string,
  work: () => Promise<MailSettlement>,
): Promise<MailSettlement | undefined> {
  const nowMs = Date.parse(now);
  const claim = {
    now,
    until: new Date(nowMs + claimSeconds * 1000).toISOString(),
    forgetAtEpochSeconds: Math.ceil(nowMs / 1000) + rememberedSeconds,
  };
  const whose = `settles-${mailId}`;
  if (typeof (await receivedMails.claim(whose, claim)) !== 'number') return undefined;
  try {
    return await work();
  } finally {
    // What stands says that it is done; what was refused may be asked for otherwise.
    await receivedMails.release(whose, { ...claim, now: new Date(0).toISOString() }, false);
  }
}

async function settle(
  services: Services,
  caller: Caller,
  mailId: string,
  asked: SettlementAsked,
): Promise<MailSettlement> {
  // As it stands while nobody else is at it: somebody may have been through with it a moment ago.
  const mail = await receivedMail(services, caller, mailId);
  if (mail.settled !== undefined) return mail.settled;
  if (!canBeSettled(mail)) throw new RequestError(409, 'mail-waits-for-nothing');
  const by = { at: caller.now, by: caller.person.name, tells: asked.tells && mayTellSender(mail) };
  const settled = await made(services, caller, mail, asked, by);
  const stands = (await services.receivedMails.settle(mailId, settled)) ?? settled;
  if (stands.tells) await services.dispatcher.tellSender(mailId, caller.now);
  return stands;
}

type By = Pick<MailSettlement, 'at' | 'by' | 'tells'>;

async function made(
  services: Services,
  caller: Caller,
  mail: ReceivedMail,
  asked: SettlementAsked,
  by: By,
): Promise<MailSettlement> {
  switch (asked.is) {
    case 'opened':
      return { is: 'opened', ...by, ...(await openMail(services, caller, mail, asked.procedure)) };
    case 'linked':
      return { is: 'linked', ...by, caseId: await linkMail(services, caller, mail, asked.caseId) };
    case 'refused':
      return { is: 'refused', ...by, reason: asked.reason };
  }
}
