import { nextVersion } from '#workflows/texts/next-version.ts';
import { newestText } from '#workflows/texts/texts-of.ts';
import { askedNow } from '../asked-now.ts';
import { committee } from '../committee.ts';
import type { Hearing } from '../hearing.ts';
import { checkFollowUps } from '../rules/check-follow-ups.ts';

/**
 * The reply of the Secretary-General's office is recorded: decided as guided, returned for a next round, or closed.
 * The guided or returned text is a version of its own, even where no word changed: positions bind to a version, and
 * objections to the earlier one are not objections to what the Secretary-General sent back.
 */
export function respond({ act, proceedings, surroundings }: Hearing<'respond'>): void {
  const { choice: response, reason } = act;
  if (act.choice === 'closed') {
    proceedings.record({ type: 'response-recorded', data: { response, reason } });
    proceedings.record({ type: 'case-closed', data: { reason } });
    return;
  }
  checkFollowUps(act.followUps ?? [], surroundings.network, proceedings.at);
  const text = nextVersion(proceedings.state, wordingOf(act, proceedings, surroundings), surroundings.hashOf);
  proceedings.record({ type: 'response-recorded', data: { response, reason, text } });
  if (act.choice === 'returned') committee.circulate(proceedings, surroundings.network);
  else proceedings.record({ type: 'decision-adopted', data: { version: text.version, basis: 'guidance' } });
}

type Reply = Exclude<Hearing<'respond'>['act'], { choice: 'closed' }>;

/** What the reply says of text and actions; where it says nothing of either, both are as they were. A new text asks only for what comes with it. */
function wordingOf(
  { text, followUps }: Reply,
  { state }: Hearing<'respond'>['proceedings'],
  { history }: Hearing<'respond'>['surroundings'],
) {
  return {
    text: text ?? newestText(history(), state.language),
    followUps: followUps ?? (text === undefined ? askedNow(state) : []),
  };
}
