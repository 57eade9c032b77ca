import type { MailVerdicts } from '#schemas/received-mail.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/**
 * Who wrote a mail, where the domain of its one `From` vouches for it (RFC 7489): SPF or DKIM alone may be of any other domain. Undefined for
 * all others, also where programs could show one of two authors (RFC 5322, section 3.6: the field stands once), and where whoever looks for spam and
 * viruses did not come to an end.
 */
export function provenWriter(
  mail: Pick<ParsedMail, 'headers' | 'from'>,
  { dmarc, spam, virus }: MailVerdicts,
): string | undefined {
  const fields = mail.headers.filter(({ name }) => name.toLowerCase() === 'from');
  const [writer, another] = mail.from;
  if (dmarc !== 'pass' || fields.length !== 1 || writer === undefined || another !== undefined) return undefined;
  if ([spam, virus].some((verdict) => verdict !== undefined && verdict !== 'pass')) return undefined;
  return writer.address.toLowerCase();
}
