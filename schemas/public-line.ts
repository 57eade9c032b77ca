import * as z from 'zod/mini';
import { CaseId, Instant } from './ids.ts';

/** What every public list of a procedure says of a case; each list says more. */
export const PublicLine = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  title: z.string(),
  /** The situation in which the case is, and since when. */
  status: z.string(),
  since: Instant,
});
export type PublicLine = z.infer<typeof PublicLine>;

/** A list of a procedure that everybody reads, at the address of its name. */
export type PublicListName = { readonly procedure: string; readonly list: string };

/** What became of a case in a public list. */
export const changes = ['came', 'left', 'changed'] as const;
export type Change = (typeof changes)[number];

/** Cases of a list in one state: so many, or with `isMore` more than so many. */
export type StateCount = { readonly state: string; readonly count: number; readonly isMore: boolean };
