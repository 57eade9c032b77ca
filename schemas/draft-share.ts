import * as z from 'zod/mini';
import { DraftId } from './draft.ts';
import { PersonId } from './ids.ts';

/** Somebody has become an author of a draft: who, and by whom. */
export const DraftShare = z.strictObject({ draftId: DraftId, to: PersonId, by: PersonId });
export type DraftShare = z.infer<typeof DraftShare>;
