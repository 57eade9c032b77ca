import type { Ahead } from '#schemas/sections/progress.ts';
import { aheadOfRound } from '#workflows/circulation/ahead.ts';
import { meetingPassesAt } from './domain/replan.ts';
import { reportsOwed } from './domain/reporting.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** What happens next, and when; the instants are those that the note waits for. */
export function aheadOf(state: ConceptNoteState): Ahead[] {
  const meetingAt = meetingPassesAt(state);
  if (meetingAt !== undefined) return [{ says: { key: 'ahead.agenda', params: { meetingAt } }, at: meetingAt }];
  const [report] = state.at === 'funded' ? reportsOwed(state) : [];
  if (report !== undefined)
    return [{ says: { key: 'ahead.report', params: { dueOn: report.dueAt } }, at: report.dueAt }];
  return state.outcome === undefined ? aheadOfRound(state) : [];
}
