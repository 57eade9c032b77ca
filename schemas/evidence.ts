import * as z from 'zod/mini';

/**
 * What shows that somebody acted, the strongest first: a mail signed with a certificate of their address (S/MIME), a sign-in, a mail
 * for which their domain vouches and which has the code, the link and the code of a mail alone, or the word of whoever entered
 * it for them.
 */
const strongestFirst = ['signed-mail', 'sign-in', 'mail', 'mail-code', 'on-behalf'] as const;

export const Strength = z.enum(strongestFirst);
export type Strength = z.infer<typeof Strength>;

/** How somebody is known who acts themselves. */
export const Proof = z.enum(['signed-mail', 'sign-in', 'mail', 'mail-code']);
export type Proof = z.infer<typeof Proof>;

export const isAtLeast = (given: Strength, least: Strength): boolean =>
  strongestFirst.indexOf(given) <= strongestFirst.indexOf(least);
