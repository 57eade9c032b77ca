import { addDuration } from '#schemas/duration.ts';
import type { PartyId } from '#schemas/ids.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import type { DecisionState } from '../schemas/state.ts';
import { decidingBody } from './committee.ts';
import type { DecisionProceedings } from './hearing.ts';
import { referralDueAt } from './referral.ts';

/** Why a question is put: a member asked, with its reason; the Coordinator reported; or the Coordinator did not answer. */
type Asking = { readonly party?: PartyId; readonly reason?: string };

/** By when a question that is put now is answered: the body's period, as it was when the case began (ADR 20). */
export const findingDueAt = ({ state, network, at }: DecisionProceedings): string =>
  addDuration(at, network.bodySettingsAt(decidingBody, state.openedAt).findingPeriod);

/**
 * The Coordinator reports that agreement was not reached. Before that is found, something must have been tried; where nothing
 * was, the principals are asked whether they agree that nothing will help.
 */
export function reportFailure(proceedings: DecisionProceedings, report: string): void {
  const { facilitating } = proceedings.state;
  checkMayReport(proceedings.state);
  if (facilitating === undefined || facilitating.tried.length > 0) {
    proceedings.record({ type: 'agreement-not-reached', data: { report, dueAt: referralDueAt(proceedings) } });
  } else putToHeads(proceedings, { reason: report });
}

/** @throws DomainError where the principals are asked already */
export function checkMayReport({ facilitating }: Pick<DecisionState, 'facilitating'>): void {
  if (facilitating?.finding?.with === 'heads') throw new DomainError('with-the-principals', { field: 'choice' });
}

/** @throws DomainError while the question is open: facilitation begins anew after a rest, and whoever asked would not be answered */
export function checkMayDefer({ at, facilitating }: Pick<DecisionState, 'at' | 'facilitating'>): void {
  if (at === 'facilitation' && facilitating?.finding !== undefined)
    throw new DomainError('finding-open', { field: 'choice' });
}

/** A member asks that failure be found. Once the Coordinator has answered that the work goes on, the principals are asked. */
export function askForFinding(proceedings: DecisionProceedings, asking: Required<Asking>): void {
  if (proceedings.state.facilitating?.wentOn) putToHeads(proceedings, asking);
  else proceedings.record({ type: 'finding-asked', data: { ...asking, dueAt: findingDueAt(proceedings) } });
}

function putToHeads(proceedings: DecisionProceedings, asking: Asking, actor = proceedings.actor): void {
  const { heads = [], tried = [] } = proceedings.state.facilitating ?? {};
  const data = { ...asking, heads: [...heads], tried: tried.length > 0, dueAt: findingDueAt(proceedings) };
  proceedings.record({ type: 'finding-put-to-heads', data }, actor);
}

/**
 * What the answers, or the period's end without them, lead to. The Coordinator's silence puts the question to the
 * principals. Where something was tried, failure is found unless all of them would go on; where nothing was, only if none
 * of them would. One alone can neither find it nor keep it from being found once something was tried.
 */
export function concludeFinding(proceedings: DecisionProceedings): void {
  const { state, at } = proceedings;
  const { finding, heads } = state.facilitating ?? {};
  if (state.at !== 'facilitation' || finding === undefined || heads === undefined) return;
  const isDue = at >= finding.dueAt;
  const actor = { system: isDue ? 'clock' : 'rules' } as const;
  if (finding.with === 'coordinator') {
    if (isDue) putToHeads(proceedings, {}, actor);
    return;
  }
  const { goOn, notReached, tried } = finding;
  const wouldGoOn = tried ? heads.length > 1 && goOn.length === heads.length : goOn.length > 0;
  const allHaveSpoken = heads.length > 0 && goOn.length + notReached.length === heads.length;
  if (wouldGoOn) proceedings.record({ type: 'facilitation-continued', data: { by: 'heads' } }, actor);
  else if (isDue || allHaveSpoken) {
    const data = { by: 'heads', dueAt: referralDueAt(proceedings) } as const;
    proceedings.record({ type: 'agreement-not-reached', data }, actor);
  }
}
