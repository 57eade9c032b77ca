import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SettingsError } from './settings-error.ts';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The file of certificates of those whose word on signatures of mails counts, looked at before anybody needs it. @throws SettingsError */
export function smimeAuthorities(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const file = resolve(given);
  try {
    const found = readFileSync(file, 'utf8').match(block) ?? [];
    for (const certificate of found) void new X509Certificate(certificate);
    if (found.length > 0) return file;
  } catch {
    // Said below: whatever is wrong with it, it is not what was asked for.
  }
  throw new SettingsError(`SMIME_AUTHORITIES has to name a file with certificates in PEM, not '${given}'`);
}
