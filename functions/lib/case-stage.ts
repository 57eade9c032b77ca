import type { CaseStage } from '#schemas/case-stage.ts';
import type { CaseState } from '#schemas/case-state.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Subject } from '#workflows/procedure/subject.ts';

/** Step Functions' limit for `TimeoutSeconds`; a stage that time does not touch waits as long as it may. */
const longestWaitSeconds = 99_999_999;

/**
 * Where the case stands, for its machine. The wait is rounded up to whole seconds and lengthened by the grace, so that
 * the machine never looks before the instant, and what was received before the instant has been recorded when it does.
 */
export function caseStageOf(
  module: Subject,
  state: CaseState,
  network: Directory,
  now: string,
  graceSeconds: number,
  flow: number,
): CaseStage {
  const next = module.nextInstant(state, network, now);
  const seconds = next === undefined ? longestWaitSeconds : Math.ceil((Date.parse(next) - Date.parse(now)) / 1000);
  return {
    caseId: state.caseId,
    procedure: module.id,
    stage: module.stageOf(state),
    waitSeconds: Math.min(Math.max(seconds + graceSeconds, 1), longestWaitSeconds),
    flow,
  };
}

/** What a machine is told whose case has been given to a newer one: there is nothing left for it to wait for. */
export const endOfFlow = (stage: CaseStage, flow: number): CaseStage => ({ ...stage, stage: 'rest', flow });
