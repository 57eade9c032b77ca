import { randomBytes } from 'node:crypto';
import type { Parameters } from '#functions/lib/ports.ts';

const keyBytes = 48;

/**
 * Makes the key from which links, codes and sessions are derived, once: CloudFormation cannot make a SecureString. A key
 * that is there stays, because a new one ends every link that waits in a mailbox (ADR 3).
 */
export async function makeSigningKey(parameters: Parameters, name: string): Promise<'made' | 'kept'> {
  const made = await parameters.keepFirst(name, randomBytes(keyBytes).toString('base64url'));
  return made ? 'made' : 'kept';
}
