import { createHmac, randomBytes } from 'node:crypto';
import { sha256 } from '../hash.ts';
import { derivedKey, sameSecret } from '../links.ts';

/**
 * One attempt to sign in, from asking for a code to typing it: what the browser keeps in a cookie, or a program sends back. Signed,
 * so that nobody can make some up; stored nowhere but as a hash beside the code.
 */
export type SignInAttempt = {
  readonly id: string;
  /** Where a program asked; a browser's attempt moves with it. */
  readonly source?: string | undefined;
};

export const newAttempt = (source?: string): SignInAttempt => ({ id: randomBytes(16).toString('base64url'), source });

export function attemptToken(signingKey: string, { id, source = '' }: SignInAttempt): string {
  const where = Buffer.from(source).toString('base64url');
  return `${id}.${where}.${signatureOf(signingKey, id, where)}`;
}

/** Undefined for a token that is not ours. */
export function readAttemptToken(signingKey: string, token: string | undefined): SignInAttempt | undefined {
  const [id = '', where = '', signature = ''] = (token ?? '').split('.');
  if (id === '' || !sameSecret(signature, signatureOf(signingKey, id, where))) return undefined;
  const source = Buffer.from(where, 'base64url').toString();
  return { id, ...(source === '' ? {} : { source }) };
}

/** What a code is bound to: the browser that asked, or the place where a program did. */
export const bindingOf = (attempt: SignInAttempt | undefined, source: string): string =>
  attempt === undefined || attempt.source !== undefined
    ? `source ${attempt?.source ?? source}`
    : `browser ${sha256(attempt.id)}`;

const signatureOf = (signingKey: string, id: string, where: string): string =>
  createHmac('sha256', derivedKey(signingKey, 'sign-in'))
    .update(`attempt ${id} ${where}`)
    .digest('base64url')
    .slice(0, 22);
