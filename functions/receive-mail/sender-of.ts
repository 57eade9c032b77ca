import type { MailSender } from '#schemas/held-mail.ts';
import { interfaceLanguage } from '#schemas/language.ts';
import type { MailKind, MailVerdicts } from '#schemas/received-mail.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { languageOf } from './language-of.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { provenAddress } from './who-writes.ts';

/** No display name, no quoted local part: an address that a mail of ours can go to. */
const plainAddress = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z0-9.-]{1,255}$/i;

/**
 * To whom an answer about a mail may go: one person's address, which its domain does not disown. None where a program may have written, whom
 * nobody answers (RFC 3834, section 2), or where it was found to be spam or to have a virus.
 */
export function senderOf(
  network: Directory,
  mail: ParsedMail,
  verdicts: MailVerdicts,
  kind: MailKind,
): MailSender | undefined {
  const proven = provenAddress(mail, verdicts);
  const [writer] = mail.from;
  if (kind !== 'person' || writer === undefined) return undefined;
  if ('heldBecause' in proven && proven.heldBecause === 'several-senders') return undefined;
  if ([verdicts.dmarc, verdicts.spam, verdicts.virus].includes('fail') || !plainAddress.test(writer.address))
    return undefined;
  const address = writer.address.toLowerCase();
  const person = network.person(address);
  const spoken = person === undefined ? 'en' : interfaceLanguage(person.language);
  return {
    address,
    isProven: 'address' in proven,
    language: languageOf(mail) ?? spoken,
    ...(mail.messageId === undefined ? {} : { messageId: mail.messageId }),
  };
}
