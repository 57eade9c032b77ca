import * as z from 'zod/mini';
import { CaseId } from './ids.ts';

/** Where a case stands, as the machine carries it from state to state. */
export const CaseStage = z.strictObject({
  caseId: CaseId,
  procedure: z.string(),
  /** What the procedure waits for; a word of its own (`screening`, `positions`, …). `rest` means nothing. */
  stage: z.string(),
  /** Whole seconds until time itself changes something in this stage, at least 1: the timeout of the next wait. */
  waitSeconds: z.int().check(z.minimum(1), z.maximum(99_999_999)),
  /** How often the case's flow had been restarted when this machine was started: only the newest flow moves the case. */
  flow: z.int().check(z.nonnegative()),
});
export type CaseStage = z.infer<typeof CaseStage>;
