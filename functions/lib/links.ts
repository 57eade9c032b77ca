import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

type Use =
  | 'session'
  | 'link'
  | 'code'
  | 'csrf'
  | 'provider'
  | 'sign-in'
  | 'known-browser'
  | 'return'
  | 'answer'
  | 'act'
  | 'draft';

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
 * What a link leads to. Where the newest rows of a table were lost, numbers of cases are given again; the nonce of a case is
 * not, so that a mail about the lost one opens nothing of its successor. Cases of before nonces have none.
 */
export type LinkedTask = { readonly taskId: string; readonly nonce: string | undefined };

const nonceBytes = 12;

/** Tells a case from every other, of the same number too. Not a secret: alone it opens nothing. */
export const newNonce = (): string => randomBytes(nonceBytes).toString('hex');

/**
 * The token in a mail's link to a task, for one person: 128 bits that nobody can guess without the key. It is derived
 * and not stored, so that a mail which is sent again carries the same link; it is void as soon as the task closes.
 */
export const linkToken = (signingKey: string, task: LinkedTask, person: string): string =>
  createHmac('sha256', derivedKey(signingKey, 'link')).update(messageOf(task, person)).digest('base64url').slice(0, 22);

/** The six digits in the same mail, which a program that follows links does not type. */
export function linkCode(signingKey: string, task: LinkedTask, person: string): string {
  const digest = createHmac('sha256', derivedKey(signingKey, 'code')).update(messageOf(task, person)).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/** No part has a space in it, so that no two lists of parts make the same message. */
const messageOf = ({ taskId, nonce }: LinkedTask, person: string): string =>
  nonce === undefined ? `${taskId} ${person}` : `${taskId} ${person} ${nonce}`;

/** Compares in constant time. */
export const sameSecret = (given: string, expected: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** A form's proof that it came from our own page: bound to the session of the cookie. */
export const csrfToken = (signingKey: string, session: string): string =>
  createHmac('sha256', derivedKey(signingKey, 'csrf')).update(session).digest('base64url').slice(0, 22);
