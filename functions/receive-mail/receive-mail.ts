import { personTag } from '#functions/lib/email/person-tag.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { MailRefusedError } from '#functions/lib/errors.ts';
import { execute } from '#functions/lib/execute.ts';
import { log } from '#functions/lib/log.ts';
import type { Files, Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import { type Bounce, bounceOf, isAutomatic } from './classify.ts';
import { cutText } from './cut-text.ts';
import type { MailReader } from './mail-reader.ts';
import { once } from './once.ts';
import type { ParsedMail } from './parsed-mail.ts';

export type Incoming = {
  /** When it was taken in. */
  readonly at: string;
  /** When it is handled; a mail may be given to us again and again. */
  readonly now: string;
  /** Whoever was at work on it has ended. */
  readonly ignoreClaims?: boolean | undefined;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  /** By which it is known when it comes again. */
  readonly mail: string;
  /** Where the message lies as it came. */
  readonly file: string;
  /** Its Authentication-Results are those of a relay of ours. */
  readonly isTrusted: boolean;
  /** Whoever took the mail in holds it for spam, or found a virus in it. */
  readonly isSuspect?: boolean;
};
export type Received = { readonly kept: 'bounce' | 'automatic' | 'suspect' | 'passed-on' | 'too-many' | 'again' };

/** Longest part of a message that is shown to the secretariat; the whole stays where it was received. */
const shownBytes = 10_000;

/** Mails an hour that are passed on from one sender, and from all: the secretariat's own mailbox must stay of use in a flood. */
const passedOnPerHour = { sender: 20, everybody: 200 };
const hourSeconds = 3600;

/** What a mail that comes in is handled with. */
export type Desk = { readonly mailer: Mailer; readonly files: Pick<Files, 'read'>; readonly reader: MailReader };

/**
 * A mail from outside. A bounce is recorded on its notice; an automatic reply never acts; anything else goes to the
 * secretariat, and a sender whom the roster knows is told so. No position is ever inferred from what a mail says.
 */
export async function receiveMail(services: Services, desk: Desk, incoming: Incoming): Promise<Received> {
  return once(services, incoming.mail, incoming, () => handle(services, desk, incoming));
}

async function handle(services: Services, desk: Desk, incoming: Incoming): Promise<Received> {
  const { at, envelope, mail: id, file, isSuspect = false } = incoming;
  const email = await desk.reader.read(await desk.files.read(file));
  const bounce = bounceOf(email);
  if (bounce !== undefined && envelope.from === '') {
    await recordBounce(services, bounce, at);
    return { kept: 'bounce' };
  }
  if (envelope.from === '' || isAutomatic(email)) return { kept: 'automatic' };
  // Neither passed on nor answered: its sender is hardly who it says. It can be read where it is kept.
  if (isSuspect) return { kept: 'suspect' };
  if (await comesTooOften(services, envelope.from.toLowerCase(), at)) {
    log.warn('a mail is kept and not passed on: too many have come within the hour');
    return { kept: 'too-many' };
  }
  await passOn(services, desk.mailer, email, { at, sender: envelope.from, id });
  return { kept: 'passed-on' };
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
  email: ParsedMail,
  { at, sender, id }: { at: string; sender: string; id: string },
): Promise<void> {
  const network = await services.network.directory();
  const subject = email.subject === '' ? '–' : email.subject;
  const body = cutText(email.text, shownBytes);
  const { publicUrl } = services.settings;
  const send = (mail: 'mail-received' | 'mail-passed-on', person: { id: string; name: string; language: string }) =>
    mailer.send({
      ...renderPlatformMail(mail, person, publicUrl, { subject, sender, body }),
      to: person.id,
      headers: {
        'Auto-Submitted': 'auto-replied',
        'X-Auto-Response-Suppress': 'All',
        'Tawafuq-Notice': `${id}/${mail}/${person.id}`,
        ...(!isMessageId(email.messageId) ? {} : { 'In-Reply-To': email.messageId, References: email.messageId }),
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

/** Ours to repeat in a header: short enough for a line of its own, and one that answers can refer to (RFC 5322, section 3.6.4). */
const isMessageId = (id: string | undefined): id is string => id !== undefined && /^<[!-;=?-~]{1,240}>$/.test(id);
