import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a file in PEM (RFC 7468), in DER. @throws Error where one cannot be read, or there is none */
export function certificatesIn(pem: string): Uint8Array[] {
  const found = [...pem.matchAll(block)].map(([text]) => new Uint8Array(new X509Certificate(text).raw));
  if (found.length === 0) throw new Error('There is no certificate in it');
  return found;
}

/** Those whose word on signatures counts, from a file beside the function or anywhere; `none` is nobody. */
export const readAuthorities = (file: string): Uint8Array[] =>
  file === 'none' ? [] : certificatesIn(readFileSync(resolve(import.meta.dirname, file), 'utf8'));
