import { createHmac, randomBytes } from 'node:crypto';
import { derivedKey, sameSecret } from '../links.ts';

/**
 * Tells a browser from which a person has signed in before: it gives no access, but a count of its own, which strangers
 * cannot use up. Signed for one person; the name of the cookie does not say for whom.
 */
export const knownBrowserCookie = (signingKey: string, email: string): string =>
  `known-${signatureOf(signingKey, `name ${email}`).slice(0, 8)}`;

export function knownBrowserToken(signingKey: string, email: string, known?: string): string {
  const id = known ?? randomBytes(12).toString('base64url');
  return `${id}.${signatureOf(signingKey, `${id} ${email}`)}`;
}

/** The browser's id; undefined when the person has never signed in from it. */
export function readKnownBrowser(signingKey: string, email: string, token: string | undefined): string | undefined {
  const [id = '', signature = ''] = (token ?? '').split('.');
  return id !== '' && sameSecret(signature, signatureOf(signingKey, `${id} ${email}`)) ? id : undefined;
}

const signatureOf = (signingKey: string, text: string): string =>
  createHmac('sha256', derivedKey(signingKey, 'known-browser')).update(text).digest('base64url').slice(0, 22);
