import { expect, it } from 'vitest';
import { onAgenda, recorded } from '#test/support/at-the-table.ts';
import { focalPoint } from '#test/support/decision-case.ts';
import { members } from '#test/support/network.ts';

/** What a member has said against the version that goes to a meeting now. */
const against = (...parties: string[]) =>
  parties.reduce(
    (story, party) =>
      story.wroteFormerly(
        {
          type: 'late-position-recorded',
          data: { party, position: 'objection', version: 1, reason: `${party} says why`, concern: 'raised' },
        },
        focalPoint(party),
      ),
    onAgenda(),
  );

it('what an absent member has against the text stands beside what a meeting adopts; whoever agreed there has let it go', () => {
  const story = recorded({ present: members.slice(1) }, against('DESA', 'WHO'))
    .after('PT72H')
    .passTime();
  expect(story.happened).toEqual(['consensus-reached', 'decision-adopted']);
  expect(story.state.outcome?.concerns).toEqual([{ party: 'DESA', position: 'objection' }]);
});
