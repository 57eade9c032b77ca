import { describe, expect, it } from 'vitest';
import { onAgenda, recorded } from '#test/support/at-the-table.ts';
import { focalPoint } from '#test/support/decision-case.ts';
import { members, network } from '#test/support/network.ts';
import { factsOf } from '#workflows/decision/mail-facts.ts';
import { roundsOf } from '#workflows/decision/rounds.ts';
import { tell } from '#workflows/decision/tell.ts';

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

describe('a meeting that leaves too few in the count', () => {
  const recused = members.slice(7);
  const story = recorded({ present: members.slice(0, 4), recused })
    .after('PT72H')
    .passTime();
  const [ended] = story.last;
  const notCounted = [...recused, ...members.slice(4, 7)];

  it('says who had recused itself, and who was absent', () => {
    const data = { because: 'below-floor-at-meeting', recused, silent: members.slice(4, 7) };
    expect(ended).toMatchObject({ type: 'consensus-not-reached', data });
    expect(ended && tell(ended).says).toMatchObject({
      key: 'events.consensus-not-reached.below-floor-at-meeting',
      params: { parties: notCounted },
    });
    expect(roundsOf(story.history)[0]?.because).toBe('below-floor-at-meeting');
    const state = story.states.at(-story.last.length);
    if (ended === undefined || state === undefined) throw new Error('no round has ended');
    expect(factsOf(ended, state, network)).toMatchObject({
      because: 'below-floor-at-meeting',
      floor: 'more-than-half',
      recused,
      absent: members.slice(4, 7),
    });
  });

  it('is told so of histories that named nobody who had recused itself', () => {
    const formerly = onAgenda().wroteFormerly(
      {
        type: 'consensus-not-reached',
        data: { version: 1, blocking: [], silent: members.slice(4), because: 'below-floor' },
      },
      { system: 'clock' },
    );
    const [former] = formerly.last;
    expect(former && tell(former).says).toMatchObject({
      key: 'events.consensus-not-reached.below-floor-at-meeting',
      params: { parties: members.slice(4) },
    });
    expect(roundsOf(formerly.history)[0]?.because).toBe('below-floor-at-meeting');
  });
});

it('a meeting at which somebody objects says who had recused itself, too', () => {
  const objections = [{ party: 'WHO', position: 'objection', reason: 'costs' }];
  const story = recorded({ objections, recused: ['IOM'] })
    .after('PT72H')
    .passTime();
  expect(story.last[0]?.data).toMatchObject({ because: 'blocked', blocking: ['WHO'], recused: ['IOM'] });
});
