import type { Draft } from '#schemas/draft.ts';

/** What stays of a draft that became a case: the way there, for those who wrote it. */
export const handedIn = (draft: Draft, caseId: string): Draft => ({ ...draft, caseId, form: {} });
