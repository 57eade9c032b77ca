import { type Caller, callerOf } from '#functions/lib/caller.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { HeldFor, MailVerdicts } from '#schemas/received-mail.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/** Whoever writes, proven; or why nobody is. */
export type Writer = { readonly caller: Caller } | { readonly heldFor: HeldFor };

/**
 * Who writes a mail, where that is proven: their domain vouches for the one address in its one From field (DMARC passes and is aligned,
 * RFC 7489, section 3.1; SPF or a signature alone proves nothing of From), whoever looked for spam and viruses came to an end, and the
 * roster knows the address. A verdict that is not `pass`, whatever it is called, is none.
 * @param at when the mail was taken in: what it says of its date counts for nothing
 */
export function whoWrites(
  network: Directory,
  mail: Pick<ParsedMail, 'from' | 'headers'>,
  verdicts: MailVerdicts,
  { at, language }: { readonly at: string; readonly language: InterfaceLanguage | undefined },
): Writer {
  const fields = mail.headers.filter(({ name }) => name.toLowerCase() === 'from').length;
  const [writer, another] = mail.from;
  if (writer === undefined || another !== undefined || fields > 1) return { heldFor: 'several-senders' };
  if (verdicts.dmarc !== 'pass') return { heldFor: 'unproven' };
  if ([verdicts.spam, verdicts.virus].some((verdict) => verdict !== undefined && verdict !== 'pass'))
    return { heldFor: 'not-looked-through' };
  const caller = callerOf(network, writer.address, at, 'mail', language);
  return caller === undefined ? { heldFor: 'unknown-sender' } : { caller };
}
