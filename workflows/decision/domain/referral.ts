import { addDuration } from '#schemas/duration.ts';
import { decidingBody } from './committee.ts';
import type { DecisionProceedings } from './hearing.ts';
import { committeeAtWork, committeeOf } from './rules/committee-at-work.ts';

/** When the matter goes: after the body's period, as it was when the case began (ADR 20). */
export const referralDueAt = ({ state, network, at }: DecisionProceedings): string =>
  addDuration(at, network.bodySettingsAt(decidingBody, state.openedAt).referralPeriod);

/** What was found before there was an instant gets one. */
export const circulateReferral = (proceedings: DecisionProceedings): void =>
  proceedings.record({ type: 'referral-circulated', data: { dueAt: referralDueAt(proceedings) } }, { system: 'rules' });

/**
 * Once agreement has failed the Committee will refer the matter (fact D4): it goes at its instant, or as soon as all have
 * spoken, unless all of them agree otherwise. One member can neither refer for all nor keep the matter back.
 */
export function concludeReferral(proceedings: DecisionProceedings): void {
  const { state, at } = proceedings;
  if (state.at !== 'referral-pending' || state.referral === undefined) return;
  const { dueAt, otherwise } = state.referral;
  const members = committeeOf(state);
  const isDue = at >= dueAt;
  if (!isDue && state.referring.length + otherwise.length < members.length) return;
  const actor = { system: isDue ? 'clock' : 'rules' } as const;
  if (otherwise.length === members.length) {
    const data = committeeAtWork(proceedings, decidingBody);
    proceedings.record({ type: 'returned-to-facilitation', data }, actor);
  } else proceedings.record({ type: 'matter-referred', data: {} }, actor);
}
