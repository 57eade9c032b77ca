import { createHmac } from 'node:crypto';
import { derivedKey, sameSecret } from '#functions/lib/links.ts';
import { DraftId } from '#schemas/draft.ts';

/** A draft, and the author to whom its address was given. */
export type AddressedDraft = { readonly draftId: DraftId; readonly person: string };

/** 80 bits: nobody guesses one of them by mail. */
const proofBytes = 10;

/**
 * Where an answer completes a draft: an address for one of its authors alone, which nobody can make without the key. Capital letters say
 * nothing in it (RFC 5321, section 2.4), and what stands before the `@` has at most 64 octets (section 4.5.3.1.1): 6, 32, 1 and 16.
 */
export const draftAddress = (signingKey: string, draft: AddressedDraft, domain: string): string =>
  `draft+${draft.draftId.slice('draft-'.length)}-${proofOf(signingKey, draft)}@${domain}`;

const shape = /^draft\+([0-9a-f]{32})-([0-9a-v]{16})@/i;

/** The draft that such an address names, and its proof; undefined for any other. Nothing is known to be true yet. */
export function readDraftAddress(address: string): { readonly draftId: DraftId; readonly proof: string } | undefined {
  const [, id, proof] = shape.exec(address) ?? [];
  if (id === undefined || proof === undefined) return undefined;
  return { draftId: DraftId.parse(`draft-${id.toLowerCase()}`), proof: proof.toLowerCase() };
}

/** Whether the address was made for this author of this draft. */
export const isAddressOf = (signingKey: string, proof: string, draft: AddressedDraft): boolean =>
  sameSecret(proof, proofOf(signingKey, draft));

function proofOf(signingKey: string, { draftId, person }: AddressedDraft): string {
  const digest = createHmac('sha256', derivedKey(signingKey, 'draft')).update(`${draftId} ${person}`).digest('hex');
  return BigInt(`0x${digest.slice(0, proofBytes * 2)}`)
    .toString(32)
    .padStart((proofBytes * 8) / 5, '0');
}
