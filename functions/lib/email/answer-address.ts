import { isKeyOf, type Keyed, keyedAddress, readKeyedAddress, type SentNotice } from './keyed-address.ts';

/** To `answer` goes what the case's correspondence takes, to `act` what a mail offers to be sent as it stands. */
export type AnswerKind = 'answer' | 'act';

/** Where an answer to a notice goes: it says which case and whose notice, and nothing of the person. */
export const answerAddress = (kind: AnswerKind, signingKey: string, notice: SentNotice, domain: string): string =>
  keyedAddress(kind, signingKey, notice, domain);

export type Answered = Keyed & { readonly kind: AnswerKind };

/** The notice that such an address names; undefined for any other. Nothing is known to be true yet. */
export function readAnswerAddress(address: string): Answered | undefined {
  for (const kind of ['act', 'answer'] as const) {
    const keyed = readKeyedAddress(kind, address);
    if (keyed !== undefined) return { ...keyed, kind };
  }
  return undefined;
}

/** Whether the address was made for this notice. */
export const isAnswerTo = (signingKey: string, answered: Answered, notice: SentNotice): boolean =>
  isKeyOf(answered.kind, signingKey, answered, notice);
