import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** Whether a file of the repository has certificates in PEM that can be read: the function that reads them would end at each of its starts. */
export function holdsCertificates(file: string): boolean {
  try {
    const found = readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), 'utf8').match(block) ?? [];
    for (const certificate of found) void new X509Certificate(certificate);
    return found.length > 0;
  } catch {
    return false;
  }
}
