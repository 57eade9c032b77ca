import { createHmac } from 'node:crypto';
import { derivedKey, sameSecret } from '../links.ts';

/** One mail about a case to one person. The nonce is the case's, if it has one: numbers of lost cases are given again. */
export type SentNotice = {
  readonly caseId: string;
  readonly nonce: string | undefined;
  readonly seq: number;
  readonly person: string;
};

/** What an address of this kind says by itself; whether it is ours, and of which person, only the key tells. */
export type Keyed = { readonly caseId: string; readonly seq: number; readonly proof: string };

/** What stands before the `+`, and the use of the key that goes with it. */
const uses = { bounces: 'return', answer: 'answer', act: 'act' } as const;
export type KeyedKind = keyof typeof uses;

/** 80 bits: nobody guesses one of them by mail. */
const proofBytes = 10;

/**
 * An address for one notice alone, which nobody can make without the key. Capital letters say nothing in it, since servers on the way may
 * write others (RFC 5321, section 2.4), and what stands before the `@` has at most 64 octets (section 4.5.3.1.1).
 */
export const keyedAddress = (kind: KeyedKind, signingKey: string, notice: SentNotice, domain: string): string =>
  `${kind}+${notice.caseId.toLowerCase()}-${notice.seq}-${proofOf(kind, signingKey, notice)}@${domain}`;

const shape = /^([a-z]+)\+([a-z]+-\d{4}-\d{1,9})-(\d{1,6})-([0-9a-v]{16})@/i;

/** The notice that an address of the kind names; undefined for any other. Nothing is known to be true yet. */
export function readKeyedAddress(kind: KeyedKind, address: string): Keyed | undefined {
  const [, named, caseId, seq, proof] = shape.exec(address) ?? [];
  if (named?.toLowerCase() !== kind || caseId === undefined || seq === undefined || proof === undefined)
    return undefined;
  return { caseId: caseId.toUpperCase(), seq: Number(seq), proof: proof.toLowerCase() };
}

/** Whether the address was made for this notice. */
export const isKeyOf = (kind: KeyedKind, signingKey: string, { proof }: Keyed, notice: SentNotice): boolean =>
  sameSecret(proof, proofOf(kind, signingKey, notice));

/** No part has a space in it, so that no two lists of parts make the same message. */
function proofOf(kind: KeyedKind, signingKey: string, { caseId, nonce, seq, person }: SentNotice): string {
  const message = [caseId, seq, person, ...(nonce === undefined ? [] : [nonce])].join(' ');
  const digest = createHmac('sha256', derivedKey(signingKey, uses[kind])).update(message).digest('hex');
  return BigInt(`0x${digest.slice(0, proofBytes * 2)}`)
    .toString(32)
    .padStart((proofBytes * 8) / 5, '0');
}
