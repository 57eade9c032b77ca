import { createHmac, timingSafeEqual } from 'node:crypto';

type Use = 'session' | 'link' | 'code' | 'csrf' | 'provider';

/** A few keys, asked for with every mail and every request. */
const derived = new Map<string, string>();

/** Keys for different uses are kept apart, so that what one use reveals says nothing about another. */
export function derivedKey(signingKey: string, use: Use): string {
  const id = `${use} ${signingKey}`;
  const key = derived.get(id) ?? createHmac('sha256', signingKey).update(`tawafuq ${use}`).digest('base64url');
  derived.set(id, key);
  return key;
}

/**
 * The token in a mail's link to a task, for one person: 128 bits that nobody can guess without the key. It is derived
 * and not stored, so that a mail which is sent again carries the same link; it is void as soon as the task closes.
 */
export const linkToken = (signingKey: string, taskId: string, person: string): string =>
  createHmac('sha256', derivedKey(signingKey, 'link')).update(`${taskId} ${person}`).digest('base64url').slice(0, 22);

/** The six digits in the same mail, which a program that follows links does not type. */
export function linkCode(signingKey: string, taskId: string, person: string): string {
  const digest = createHmac('sha256', derivedKey(signingKey, 'code')).update(`${taskId} ${person}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** Compares in constant time. */
export const sameSecret = (given: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** A form's proof that it came from our own page: bound to the session of the cookie. */
export const csrfToken = (signingKey: string, session: string): string =>
  createHmac('sha256', derivedKey(signingKey, 'csrf')).update(session).digest('base64url').slice(0, 22);
