import * as z from 'zod/mini';

/**
 * How somebody is known who acts, the strongest first: by a mail signed with a certificate of their address (S/MIME), by a sign-in, by a mail
 * for which their domain vouches, or by the link and the code of a mail alone.
 */
export const Proof = z.enum(['signed-mail', 'sign-in', 'mail', 'mail-code']);
export type Proof = z.infer<typeof Proof>;

/** What shows that an act is of whom it counts for, the strongest first; the weakest is that somebody else entered it for them. */
export const Evidence = z.enum([...Proof.options, 'on-behalf']);
export type Evidence = z.infer<typeof Evidence>;

/** Whether some evidence is as strong as another, or stronger. */
export const isAtLeast = (evidence: Evidence, least: Evidence): boolean =>
  Evidence.options.indexOf(evidence) <= Evidence.options.indexOf(least);

/**
 * Why the signature on a mail shows nothing: what was signed is not what came (`altered`), its certificate leads to no authority that is
 * configured, did not hold when the mail was taken in, is of another address or not meant for mail, an algorithm is broken (`weak`), only a part
 * of the mail is signed (`partial`), or there is no making sense of it.
 */
export const SignatureFault = z.enum([
  'altered',
  'unknown-authority',
  'not-in-force',
  'other-address',
  'not-for-mail',
  'weak',
  'partial',
  'unreadable',
]);
export type SignatureFault = z.infer<typeof SignatureFault>;
