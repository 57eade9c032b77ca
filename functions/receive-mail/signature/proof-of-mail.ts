import type { Caller } from '#functions/lib/caller.ts';
import type { ParsedMail } from '../parsed-mail.ts';

/** What a mail shows of its proven writer: a signature adds to what their domain says, and stands for it nowhere. */
export const proofOfMail = ({ signature }: Pick<ParsedMail, 'signature'>): Pick<Caller, 'proof' | 'signatureFault'> => {
  if (signature === 'holds') return { proof: 'signed-mail' };
  return { proof: 'mail', ...(signature === undefined ? {} : { signatureFault: signature }) };
};
