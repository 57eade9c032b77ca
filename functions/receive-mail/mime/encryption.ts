import type { ParsedMail } from '../parsed-mail.ts';
import type { Sieved } from './sieve.ts';

/** Whether a mail as a whole is enciphered. A signed one of the same media type can be read by everybody (RFC 8551, section 3.2.2). */
export function encryptionOf({ value, params }: Sieved['contentType']): ParsedMail['encryption'] {
  if (value === 'multipart/encrypted') return 'pgp';
  if (value !== 'application/pkcs7-mime' && value !== 'application/x-pkcs7-mime') return undefined;
  const kind = (params['smime-type'] ?? 'enveloped-data').toLowerCase();
  return kind === 'signed-data' || kind === 'certs-only' || kind === 'compressed-data' ? undefined : 'smime';
}
