import { cutText } from '#functions/lib/cut-text.ts';
import { renderPlatformMail } from '#functions/lib/email/platform/platform-mail.ts';
import { receivedDetails } from '#functions/lib/email/platform/received-details.ts';
import { refersTo } from '#functions/lib/email/refers-to.ts';
import { platformMailTo } from '#functions/lib/mail-to-secretariat/platform-mail-to.ts';
import { toSecretariat, unlessForGood } from '#functions/lib/mail-to-secretariat/to-secretariat.ts';
import type { Mailer } from '#functions/lib/ports.ts';
import type { Services } from '#functions/lib/services.ts';
import type { ReceivedMail } from '#schemas/received-mail.ts';
import type { Person } from '#schemas/roster.ts';
import type { ParsedMail } from './parsed-mail.ts';

/** Longest part of a message that is sent to the secretariat; more of it is on the page. */
const shownBytes = 10_000;

type AboutMail = 'mail-passed-on' | 'mail-set-aside';

/** Writes to every mailbox of the secretariat about a mail. */
export const tellSecretariat = (
  services: Services,
  mailer: Mailer,
  about: AboutMail,
  shown: ReceivedMail,
  mail: ParsedMail,
): Promise<void> =>
  toSecretariat(services, shown.at, (person) => mailer.send(mailAbout(services, about, person, shown, mail)));

/** Tells somebody whom the roster knows that the mail has arrived. */
export async function answerTo(
  services: Services,
  mailer: Mailer,
  person: Person,
  shown: ReceivedMail,
  mail: ParsedMail,
): Promise<void> {
  await mailer.send(mailAbout(services, 'mail-received', person, shown, mail)).catch(unlessForGood);
}

function mailAbout(
  { settings }: Services,
  about: AboutMail | 'mail-received',
  person: Person,
  shown: ReceivedMail,
  mail: ParsedMail,
): Parameters<Mailer['send']>[0] {
  const isForDesk = about !== 'mail-received';
  const url = isForDesk ? `${settings.publicUrl}/received/${shown.mailId}` : settings.publicUrl;
  const subject = shown.subject === '' ? '–' : shown.subject;
  const [writer = shown.envelope.from] = shown.from;
  const filling = { subject, sender: writer || '–' };
  const words = about === 'mail-passed-on' ? cutText(shown.words, shownBytes) : '';
  const passedOn = { details: isForDesk ? receivedDetails(shown, person.language) : [], words };
  const replyTo = about === 'mail-passed-on' ? whomToAnswer(shown, mail) : undefined;
  const base = platformMailTo(person, `${shown.mailId}/${about}`);
  return {
    ...base,
    ...renderPlatformMail(about, person, url, filling, passedOn),
    ...(replyTo === undefined ? {} : { replyTo }),
    headers: { ...base.headers, ...refersTo(mail) },
  };
}

/** An answer goes to the writer only where their domain vouches for them; whoever they claim to be otherwise is shown alone. */
function whomToAnswer({ verdicts }: ReceivedMail, { from, replyTo }: ParsedMail): string | undefined {
  const [address, another] = (replyTo.length > 0 ? replyTo : from).map((one) => one.address);
  if (verdicts.dmarc !== 'pass' || address === undefined || another !== undefined) return undefined;
  return /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,255}$/i.test(address) ? address : undefined;
}
