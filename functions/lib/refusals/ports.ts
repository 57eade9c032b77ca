import type { KeptRefusal, RefusedAct } from '#schemas/refused-act.ts';

/** So many refused acts of a person are kept of a case, each by itself; more of them are counted. */
export const mostOfPerson = 20;

/** Acts that were refused, kept beside the case and no part of its history. */
export interface RefusalStore {
  /** Keeps one, or counts it where the person has as many as are kept; `request` is what the same request has when it comes again. */
  keep(caseId: string, refused: RefusedAct, request: string): Promise<void>;
  /** At most `limit` of a case, the latest first. */
  latest(caseId: string, limit: number): Promise<KeptRefusal[]>;
}
