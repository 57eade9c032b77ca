import { expect, it } from 'vitest';
import type { Meeting } from '#schemas/meeting.ts';
import { assignee } from '#schemas/task.ts';
import { coordinator, DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { members, network, networkWith } from '#test/support/network.ts';
import { letters } from '../letters.ts';

const annual: Meeting = {
  ...{ meetingId: 'network.1', at: '2026-11-20T09:00:00.000Z', timeZone: 'Europe/Zurich' },
  ...{ place: 'Geneva', link: null, papersDueAt: null, state: 'planned' },
};
const all = network.membersOf('network', annual.at);
const tasks = (story: DecisionCase, kind: string) =>
  Object.values(story.state.tasks).filter((task) => task.kind === kind);

/** FAO, which does not sit in the Committee, has objected at the Network's annual meeting. */
const notAgreed = (): DecisionCase => {
  const story = new DecisionCase();
  story.meetingsOf = { network: [annual] };
  story.circulated({ method: 'meeting', circulateFor: undefined, circulateUntil: undefined });
  story.act(secretariat, 'table', { choice: 'table', meetingId: annual.meetingId });
  const objections = [{ party: 'FAO', position: 'objection', reason: 'costs' }];
  story
    .deliver()
    .at('2026-11-20T12:00:00.000Z')
    .act(secretariat, 'minute', { choice: 'record', present: all, objections });
  return story.after('PT72H').passTime();
};

/** @terms 38 — What the whole Network did not agree on is the Committee's to facilitate and to refer: nobody else finds failure or keeps the matter back. */
it('what the annual meeting did not agree on is facilitated, found and referred by the Committee alone', () => {
  const story = notAgreed();
  expect(story.happened).toEqual(['consensus-not-reached', 'facilitation-started']);
  expect(tasks(story, 'facilitate').map(({ party }) => party)).toEqual([undefined, ...members]);
  expect(tasks(story, 'ask-finding')).toMatchObject([{ assignees: members.map(assignee.party) }]);
  expect(() => story.act(focalPoint('FAO'), 'ask-finding', { choice: 'ask', reason: 'stuck' })).toThrow(
    'not-permitted',
  );
  story.failed();
  expect(tasks(story, 'refer').map(({ party }) => party)).toEqual(members);
  const [found] = story.last;
  const asked = found === undefined ? [] : letters(found, story.state, network).map(({ to }) => to);
  expect(asked).not.toContain('fao@example.org');
});

it('the Committee alone, without the rest of the Network, can agree otherwise, and goes on as it was', () => {
  const story = notAgreed().failed();
  for (const party of members) story.act(focalPoint(party), 'refer', { choice: 'agree-otherwise' }, party);
  expect(story.happened).toEqual(['referral-opposed', 'returned-to-facilitation']);
  expect(tasks(story, 'ask-finding')).toMatchObject([{ assignees: members.map(assignee.party) }]);
  story.act(coordinator, 'facilitate', { choice: 'revise', text: 'Gentler.' });
  expect(story.state.round).toMatchObject({ body: 'executive-committee', entitled: members });
});

it('a member of the Network that sat there may still say that the text touches its mandate, where it is asked for advice', () => {
  const story = notAgreed().act(coordinator, 'facilitate', {
    choice: 'consult',
    parties: ['FAO'],
    reason: 'workable?',
  });
  story.act(focalPoint('FAO'), 'advise', { choice: 'mandate-concern', reason: 'It touches our mandate.' }, 'FAO');
  expect(story.happened).toEqual(['network-concern-raised']);
});

/** @terms 33 — The principals meet as required: a text can be put on the agenda of their meeting. */
it('a text can be put on the agenda of a meeting of the principals, for the same members', () => {
  const withPrincipals = networkWith(({ bodies }) => {
    const [committee] = bodies;
    if (committee !== undefined)
      bodies.push({ ...committee, id: 'executive-committee-principals', workingMethods: [] });
  });
  const story = new DecisionCase(withPrincipals);
  story.meetingsOf = {
    'executive-committee-principals': [{ ...annual, meetingId: 'executive-committee-principals.1' }],
  };
  story.circulated({ method: 'meeting', circulateFor: undefined, circulateUntil: undefined });
  story.act(secretariat, 'table', { choice: 'table', meetingId: 'executive-committee-principals.1' });
  expect(story.state.round).toMatchObject({ body: 'executive-committee-principals', entitled: members });
  story.deliver().at('2026-11-20T12:00:00.000Z').act(secretariat, 'minute', { choice: 'record', present: members });
  expect(story.after('PT72H').passTime().happened).toEqual(['consensus-reached', 'decision-adopted']);
});
