import { type Caller, callerOf } from '#functions/lib/caller.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { HeldBecause, MailVerdicts } from '#schemas/received-mail.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { ParsedMail } from './parsed-mail.ts';
import { proofOfMail } from './signature/proof-of-mail.ts';

type Unproven = { readonly heldBecause: HeldBecause };

/** Whoever writes, proven; or why nobody is. */
export type Writer = { readonly caller: Caller } | Unproven;

/**
 * The address from which a mail is, where that is proven: the domain of the one address in its one From field vouches for it (DMARC passes and is
 * aligned, RFC 7489, section 3.1; SPF or a signature alone may be of any other domain), and whoever looked for spam and viruses came to an end.
 * Programs show either of two authors (RFC 5322, section 3.6: the field stands once). A verdict that is not `pass`, whatever it is called, is none.
 */
export function provenAddress(
  { from, headers }: Pick<ParsedMail, 'from' | 'headers'>,
  { dmarc, spam, virus }: MailVerdicts,
): { readonly address: string } | Unproven {
  const fields = headers.filter(({ name }) => name.toLowerCase() === 'from').length;
  const [writer, another] = from;
  if (writer === undefined || another !== undefined || fields > 1) return { heldBecause: 'several-senders' };
  if (dmarc !== 'pass') return { heldBecause: 'unproven' };
  if ([spam, virus].some((verdict) => verdict !== undefined && verdict !== 'pass'))
    return { heldBecause: 'not-looked-through' };
  return { address: writer.address.toLowerCase() };
}

/**
 * Who writes a mail, where that is proven and the roster knows the address.
 * @param at when the mail was taken in: what it says of its date counts for nothing
 */
export function whoWrites(
  network: Directory,
  mail: Pick<ParsedMail, 'from' | 'headers' | 'signature'>,
  verdicts: MailVerdicts,
  { at, language }: { readonly at: string; readonly language: InterfaceLanguage | undefined },
): Writer {
  const proven = provenAddress(mail, verdicts);
  if ('heldBecause' in proven) return proven;
  const caller = callerOf(network, proven.address, at, 'mail', language);
  return caller === undefined ? { heldBecause: 'unknown-sender' } : { caller: { ...caller, ...proofOfMail(mail) } };
}
