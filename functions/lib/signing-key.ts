import { randomBytes } from 'node:crypto';
import type { Parameters } from './ports.ts';

const keyBytes = 48;

/** 256 bits in base64 have 43 characters; whatever is shorter than this was put there by mistake. */
const shortestKey = 32;

/** The key from which sessions, links and codes are derived. @throws Error when the parameter holds none that is safe. */
export async function readSigningKey(parameters: Parameters, name: string): Promise<string> {
  const key = await parameters.read(name);
  if (key.length < shortestKey)
    throw new Error(`The parameter ${name} holds a key of fewer than ${shortestKey} characters`);
  return key;
}

/**
 * Makes the key once: CloudFormation cannot make a SecureString. One that is there stays, because a new one ends every link
 * that waits in a mailbox (ADR 3).
 */
export async function makeSigningKey(
  parameters: Pick<Parameters, 'keepFirst'>,
  name: string,
): Promise<'made' | 'kept'> {
  const made = await parameters.keepFirst(name, randomBytes(keyBytes).toString('base64url'));
  return made ? 'made' : 'kept';
}
