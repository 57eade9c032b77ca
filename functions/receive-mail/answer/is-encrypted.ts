import { headerOf, type ParsedMail } from '../parsed-mail.ts';

/** Whether the words of a mail are for the holder of a key, which we are not: S/MIME (RFC 8551, section 3.3) or OpenPGP (RFC 3156, section 4). */
export function isEncrypted(mail: Pick<ParsedMail, 'headers'>): boolean {
  const type = (headerOf(mail, 'content-type') ?? '').toLowerCase();
  return type.startsWith('multipart/encrypted') || /^application\/(x-)?pkcs7-mime\b.*enveloped-data/s.test(type);
}
