import * as z from 'zod/mini';

/**
 * How somebody is known who acts, the strongest first: by a mail signed with a certificate of their address (S/MIME), by a sign-in, by a mail
 * for which their domain vouches, or by the link and the code of a mail alone.
 */
export const Proof = z.enum(['signed-mail', 'sign-in', 'mail', 'mail-code']);
export type Proof = z.infer<typeof Proof>;
