import { nextVersion } from '#workflows/texts/next-version.ts';
import { newestText } from '#workflows/texts/texts-of.ts';
import { committee } from '../committee.ts';
import type { Hearing } from '../hearing.ts';

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
  const text = nextVersion(
    proceedings.state,
    { text: act.text ?? newestText(surroundings.history(), proceedings.state.language) },
    surroundings.hashOf,
  );
  proceedings.record({ type: 'response-recorded', data: { response, reason, text } });
  if (act.choice === 'returned') committee.circulate(proceedings, surroundings.network);
  else proceedings.record({ type: 'decision-adopted', data: { version: text.version, basis: 'guidance' } });
}
