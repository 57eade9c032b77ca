import * as z from 'zod/mini';
import type { Actor } from '#schemas/actor.ts';
import { Proof } from '#schemas/evidence.ts';

/** What shows of whom a letter is; `unproven` where somebody else joined it to the case. */
export const LetterEvidence = z.enum([...Proof.options, 'unproven']);
export type LetterEvidence = z.infer<typeof LetterEvidence>;

export const evidenceOf = (actor: Actor, from: string): LetterEvidence =>
  'person' in actor && actor.person === from ? actor.proof : 'unproven';
