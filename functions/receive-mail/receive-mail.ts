import PostalMime, { type Email } from 'postal-mime';
import { personTag } from '#functions/lib/email/person-tag.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { MailRefusedError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { sha256 } from '#functions/lib/hash.ts';
import { log } from '#functions/lib/log.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { type Bounce, bounceOf, isAutomatic } from './classify.ts';
import { once } from './once.ts';

export type Incoming = {
  /** When it was taken in. */
  readonly at: string;
  /** When it is handled; a mail may be given to us again and again. */
  readonly now: string;
  /** Whoever was at work on it has ended. */
  readonly ignoreClaims?: boolean | undefined;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: string;
  /** Whoever took the mail in holds it for spam, or found a virus in it. */
  readonly isSuspect?: boolean;
};
export type Received = { readonly kept: 'bounce' | 'automatic' | 'suspect' | 'passed-on' | 'too-many' | 'again' };

/** Longest part of a message that is shown to the secretariat; the whole stays where it was received. */
const shownCharacters = 5_000;

/** Mails an hour that are passed on from one sender, and from all: the secretariat's own mailbox must stay of use in a flood. */
const passedOnPerHour = { sender: 20, everybody: 200 };
const hourSeconds = 3600;

/**
 * A mail from outside. A bounce is recorded on its notice; an automatic reply never acts; anything else goes to the
 * secretariat, and a sender whom the roster knows is told so. No position is ever inferred from what a mail says.
 */
export async function receiveMail(services: Services, mailer: Mailer, incoming: Incoming): Promise<Received> {
  const { at, envelope, raw, isSuspect = false } = incoming;
  const bytes = Buffer.from(raw, 'base64');
  const email = await PostalMime.parse(bytes);
  const bounce = bounceOf(email, bytes.toString('latin1'));
  if (bounce !== undefined && envelope.from === '') {
    await recordBounce(services, bounce, at);
    return { kept: 'bounce' };
  }
  if (envelope.from === '' || isAutomatic(email)) return { kept: 'automatic' };
  // Neither passed on nor answered: its sender is hardly who it says. It can be read where it is kept.
  if (isSuspect) return { kept: 'suspect' };
  const id = sha256(raw).slice(0, 32);
  return once(services, id, incoming, async () => {
    if (await comesTooOften(services, envelope.from.toLowerCase(), at)) {
      log.warn('a mail is kept and not passed on: too many have come within the hour');
      return { kept: 'too-many' };
    }
    await passOn(services, mailer, email, { at, sender: envelope.from, id });
    return { kept: 'passed-on' };
  });
}

/** A sender who is over the limit does not use up what everybody has. */
async function comesTooOften({ signIns }: Services, sender: string, at: string): Promise<boolean> {
  const hour = Math.floor(Date.parse(at) / 1000 / hourSeconds);
  const count = (whose: string) => signIns.countTry(`mail ${whose} ${hour}`, (hour + 2) * hourSeconds);
  if ((await count(sender)) > passedOnPerHour.sender) return true;
  return (await count('')) > passedOnPerHour.everybody;
}

/**
 * Anybody can write such a report: it counts only for a notice that the history says was sent, and once
 * (domain/record-deliveries.ts).
 */
async function recordBounce(services: Services, { caseId, seq, to, reason }: Bounce, at: string): Promise<void> {
  const history = await services.cases.history(caseId);
  const sent = history.find((event) => event.seq === seq)?.notices.some((notice) => notice.to === to);
  if (!sent) return;
  const deliveries = { seq, delivered: [], bounced: [{ to, reason }] };
  await execute(services, caseId, { type: 'record-deliveries', at, actor: { system: 'mail' }, deliveries });
}

async function passOn(
  services: Services,
  mailer: Mailer,
  email: Email,
  { at, sender, id }: { at: string; sender: string; id: string },
): Promise<void> {
  const network = await services.network.directory();
  const subject = email.subject ?? '–';
  const body = (email.text ?? '').slice(0, shownCharacters);
  const { publicUrl } = services.settings;
  const send = (mail: 'mail-received' | 'mail-passed-on', person: { id: string; name: string; language: string }) =>
    mailer.send({
      ...renderPlatformMail(mail, person, publicUrl, { subject, sender, body }),
      to: person.id,
      headers: {
        'Auto-Submitted': 'auto-replied',
        'X-Auto-Response-Suppress': 'All',
        'Tawafuq-Notice': `${id}/${mail}/${person.id}`,
        ...(email.messageId === undefined ? {} : { 'In-Reply-To': email.messageId, References: email.messageId }),
      },
      attachments: [],
      tags: { person: personTag(person.id), gating: 'no' },
    });
  const known = network.person(sender.toLowerCase());
  // All to their end: who comes again must not meet one that is still under way.
  const [answered, ...passedOn] = await Promise.allSettled([
    known === undefined ? undefined : send('mail-received', known).catch(unlessForGood),
    ...network.contactsOf('role:secretariat', at).map((person) => send('mail-passed-on', person)),
  ]);
  const reached = passedOn.some(({ status }) => status === 'fulfilled');
  for (const { reason } of [answered, ...passedOn].filter((one) => one.status === 'rejected')) {
    if (reached) unlessForGood(reason);
    else throw reason;
  }
}

/** What cannot be sent to one must not be sent to the others once more. */
function unlessForGood(error: unknown): void {
  if (!(error instanceof MailRefusedError)) throw error;
  log.warn('a mail about a mail from outside is refused for good', { error: String(error) });
}
