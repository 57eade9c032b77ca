import type { MailKind } from '#schemas/received-mail.ts';
import { headerOf, type ParsedMail } from './parsed-mail.ts';

/** More hops than any honest way: two systems are sending a mail back and forth. */
const tooManyHops = 25;

/** Left by rules that pass on what a person wrote: Gmail, Exchange, and whatever resends (RFC 5322, section 3.6.6). */
const marksOfForwarding = ['x-forwarded-to', 'x-forwarded-for', 'x-ms-exchange-inbox-rules-loop', 'resent-from'];

/**
 * What wrote a mail (RFC 3834, and what Microsoft, Google and list software use beside it). Only a person is answered; what
 * a person may have written, however it came, goes to the secretariat. `X-Auto-Response-Suppress` says nothing of it:
 * Exchange puts it on what people write.
 */
export function kindOf(mail: ParsedMail, sender: string): MailKind {
  const field = (name: string) => headerOf(mail, name)?.toLowerCase().trim();
  const submitted = field('auto-submitted')?.split(/[;\s]/, 1)[0] ?? 'no';
  const precedence = field('precedence') ?? '';
  const hops = mail.headers.filter(({ name }) => name.toLowerCase() === 'received').length;
  if (field('tawafuq-notice') !== undefined || hops > tooManyHops) return 'loop';
  if (mail.report !== undefined) return 'report';
  // The null sender is that of reports and answers of programs; to answer or pass on would begin a loop.
  if (sender === '' || submitted === 'auto-replied' || precedence === 'auto_reply') return 'automatic';
  if (['x-autoreply', 'x-autorespond'].some((name) => field(name) !== undefined)) return 'automatic';
  if (['list-id', 'list-post'].some((name) => field(name) !== undefined) || precedence === 'list') return 'list';
  if (marksOfForwarding.some((name) => field(name) !== undefined) || submitted === 'auto-forwarded') return 'forwarded';
  return submitted !== 'no' || /^(bulk|junk)$/.test(precedence) ? 'automatic' : 'person';
}

/** Whether a program says of the mail that it answers one, as for somebody who is away (RFC 3834, section 5.2). */
export const saysThatItAnswers = (mail: ParsedMail): boolean =>
  mail.report === undefined && (headerOf(mail, 'auto-submitted') ?? '').trim().toLowerCase().startsWith('auto-replied');
