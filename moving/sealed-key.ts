import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { SealedKey } from './format.ts';
import { MovingError } from './moving-error.ts';

/** 128 MiB and about a third of a second for each guess (RFC 7914, section 2: N as large as one can bear). */
const cost = 2 ** 17;
const shortestPassphrase = 16;
const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

function derive(passphrase: string, salt: Buffer, N: number): Buffer {
  if (passphrase.length < shortestPassphrase)
    throw new MovingError(`PASSPHRASE has to have at least ${shortestPassphrase} characters: it guards all links`);
  return scryptSync(passphrase, salt, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 });
}

/** The key from which links, codes and sessions are derived, so that only the passphrase opens it. */
export function seal(key: string, passphrase: string): SealedKey {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', derive(passphrase, salt, cost), nonce);
  const text = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
  const [saltText, nonceText, tag] = [salt, nonce, cipher.getAuthTag()].map((part) => part.toString('base64'));
  return {
    kdf: 'scrypt',
    cost,
    cipher: 'aes-256-gcm',
    salt: saltText ?? '',
    nonce: nonceText ?? '',
    tag: tag ?? '',
    text: text.toString('base64'),
  };
}

/** @throws MovingError when the passphrase is another one */
export function unseal(sealed: SealedKey, passphrase: string): string {
  const key = derive(passphrase, bytesOf(sealed.salt), sealed.cost);
  const decipher = createDecipheriv('aes-256-gcm', key, bytesOf(sealed.nonce), { authTagLength: 16 });
  try {
    decipher.setAuthTag(bytesOf(sealed.tag));
    return Buffer.concat([decipher.update(bytesOf(sealed.text)), decipher.final()]).toString('utf8');
  } catch {
    throw new MovingError('PASSPHRASE is not the one that the file was exported with');
  }
}
