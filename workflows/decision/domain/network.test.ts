import { describe, expect, it } from 'vitest';
import {
  alternate,
  coordinator,
  DecisionCase,
  focalPoint,
  principal,
  secretariat,
  sgOffice,
} from '#test/support/decision-case.ts';
import { members, network, networkThatReads } from '#test/support/network.ts';
import { letters } from '../letters.ts';
import { readersOf } from '../readers-of.ts';
import { membersInformed } from './rules/network.ts';

const circulated = () => new DecisionCase(networkThatReads()).circulated();
const raise = (story: DecisionCase, party = 'FAO', reason = 'It touches our mandate.') =>
  story.act(focalPoint(party), 'advise', { choice: 'mandate-concern', reason });
const answer = (story: DecisionCase, more = {}, actor = focalPoint('WHO')) =>
  story.act(actor, 'answer-concern', { choice: 'answer', reason: 'It is taken up in paragraph 2.', ...more });
const kinds = ({ state }: DecisionCase) => Object.values(state.tasks).map(({ kind }) => kind);
const adopted = (story: DecisionCase) => story.after('PT72H').passTime();

/** A party was asked in facilitation. */
function asked(party: string) {
  const story = circulated().position('ILO', 'objection');
  story.act(coordinator, 'facilitate', { choice: 'consult', parties: [party], reason: 'what would help?' });
  return { story, taskId: Object.keys(story.state.tasks).find((id) => id.endsWith(`.advise.${party}`)) ?? '' };
}

/** The same, and it has advised: its task is closed. */
function consulted(party: string) {
  const { story, taskId } = asked(party);
  return { story: story.actOn(taskId, focalPoint(party), 'advise', { choice: 'advice', reason: 'gentler' }), taskId };
}

/** Whom the mails of one kind about the latest command go to. */
const told = (story: DecisionCase, template: string) =>
  story.last.flatMap((event, index) => {
    const state = story.states[story.states.length - story.last.length + index];
    if (state === undefined) throw new Error('Every event has a state after it');
    return letters(event, state, story.network).filter((letter) => letter.template === template);
  });

describe('a text in circulation', () => {
  /** @terms 22 networkReads — What goes round is open to the members of the Network outside the Committee, who are told of it. */
  it('is open to the members of the Network outside the Committee, who are told of it, and no clock waits for them', () => {
    const story = new DecisionCase(networkThatReads()).submit();
    expect(readersOf(story.state, story.network, story.now)).not.toContain('party:FAO');
    story.act(secretariat, 'screen', { choice: 'accept' });
    expect(story.happened).toEqual(['case-accepted', 'round-circulated', 'network-informed']);
    expect(readersOf(story.state, story.network, story.now)).toEqual(
      expect.arrayContaining(['party:FAO', 'party:UNESCO']),
    );
    expect(told(story, 'network-informed')).toMatchObject([
      { to: 'fao@example.org', gating: false },
      { to: 'unesco@example.org', gating: false },
    ]);
    expect(story.deliver().state.round?.expiresAt).toBeDefined();
  });

  it('is the Committee’s alone where the Committee has set it so', () => {
    const story = new DecisionCase(network).circulated();
    expect(story.history.map(({ type }) => type)).not.toContain('network-informed');
    expect(readersOf(story.state, network, story.now)).not.toContain('party:FAO');
    expect(kinds(story)).not.toContain('advise');
  });

  it('is open by what held when the case began, whatever is set meanwhile', () => {
    const story = new DecisionCase(networkThatReads()).submit();
    story.network = networkThatReads();
    expect(story.act(secretariat, 'screen', { choice: 'accept' }).happened).toContain('network-informed');
  });
});

describe('advice of a member of the Network', () => {
  /** @terms 51 — Every member of the Network can advise the Committee on what goes round, more than once, and blocks nothing. */
  it('is given by any of them as often as it wishes, goes to the Committee, and blocks nothing', () => {
    const story = circulated();
    for (const party of ['FAO', 'UNESCO', 'FAO']) {
      story.act(focalPoint(party), 'advise', { choice: 'advice', reason: `${party} advises` });
      expect(story.last).toMatchObject([{ type: 'advice-given', data: { party, version: 1 } }]);
      expect(told(story, 'network-advice')).toHaveLength(members.length + 1);
    }
    expect(adopted(story).state.outcome).toMatchObject({ kind: 'adopted' });
  });

  it('is asked of them together, and nobody is reminded of it', () => {
    const story = circulated().position('ILO', 'objection');
    expect(kinds(story).filter((kind) => kind === 'advise')).toEqual(['advise']);
    story.after('P7D').passTime();
    const [reminder] = story.last;
    expect(reminder?.type === 'reminder-sent' && reminder.data.taskIds.some((id) => id.includes('advise'))).toBe(false);
  });

  it('is not for the members of the Committee, who have their positions', () => {
    expect(() => raise(circulated(), 'ILO')).toThrow('not-permitted');
  });
});

describe('a concern of a member of the Network for its mandate', () => {
  /** @terms 40 — A concern for its mandate of any member of the Network goes to the Committee and the Coordinator at once, and is answered. */
  it('goes to the Committee and the Coordinator at once, who are asked to answer, and does not block', () => {
    const story = raise(circulated());
    expect(
      told(story, 'network-concern')
        .map(({ to }) => to)
        .sort(),
    ).toEqual([...members.map((party) => `${party.toLowerCase()}@example.org`), 'coordinator@example.org'].sort());
    expect(story.state.at).toBe('circulated');
    expect(kinds(story)).toContain('answer-concern');
    answer(story);
    expect(told(story, 'concern-answered').map(({ to }) => to)).toContain('fao@example.org');
    expect(kinds(story)).not.toContain('answer-concern');
    expect(adopted(story).state.outcome).not.toHaveProperty('networkConcerns');
  });

  it.each([
    ['a member', alternate('WHO')],
    ['the Coordinator', coordinator],
  ])('is answered by %s', (_, actor) => {
    expect(answer(raise(circulated()), {}, actor).happened).toEqual(['concern-answered']);
  });

  it('is not answered by whoever raised it, nor by the secretariat', () => {
    const story = raise(circulated());
    expect(() => answer(story, {}, focalPoint('FAO'))).toThrow('not-permitted');
    expect(() => answer(story, {}, secretariat)).toThrow('not-permitted');
  });

  it('is answered for one member, and the others’ wait on', () => {
    const story = raise(raise(circulated(), 'FAO'), 'UNESCO');
    answer(story, { party: 'FAO' });
    expect(kinds(story)).toContain('answer-concern');
    expect(() => answer(story, { party: 'FAO' })).toThrow('no-open-concern');
    expect(adopted(story).state.outcome).toMatchObject({
      networkConcerns: [{ party: 'UNESCO', version: 1, why: 'unanswered' }],
    });
  });

  /** @terms 40 — A concern that nobody has answered stands on the outcome, which the Network's members are told of. */
  it('stands on the outcome when nobody has answered it, and its mail says so to the Network too', () => {
    const story = adopted(raise(circulated()));
    expect(story.state.outcome?.networkConcerns).toEqual([{ party: 'FAO', version: 1, why: 'unanswered' }]);
    const mails = told(story, 'adopted');
    expect(mails.map(({ to }) => to)).toEqual(expect.arrayContaining(['fao@example.org', 'unesco@example.org']));
    expect(mails[0]?.facts).toMatchObject({ networkConcerns: ['FAO'] });
  });

  /** @terms 40 — A concern that comes when the decision is adopted changes nothing and stands on the outcome as late. */
  it('stands on the outcome as late when the decision was adopted, also when it has been published', () => {
    const story = adopted(circulated());
    raise(story);
    expect(story.isLate).toBe(false);
    const task = Object.keys(story.state.tasks).find((id) => id.endsWith('.advise')) ?? '';
    story.act(secretariat, 'publish', { choice: 'publish' });
    expect(membersInformed(story.state)).toContain('party:UNESCO');
    story.actOn(task, focalPoint('UNESCO'), 'advise', { choice: 'mandate-concern', reason: 'Too late.' });
    expect(story.isLate).toBe(true);
    expect(story.state).toMatchObject({
      at: 'published',
      tasks: {},
      outcome: {
        networkConcerns: [
          { party: 'FAO', why: 'late' },
          { party: 'UNESCO', why: 'late' },
        ],
      },
    });
    expect(() => story.actOn(task, focalPoint('UNESCO'), 'advise', { choice: 'advice', reason: 'x' })).toThrow(
      'task-closed',
    );
  });

  it('is not raised by a member of the Committee through a question that it was asked and has answered', () => {
    const { story, taskId } = consulted('WHO');
    const concern = () => story.actOn(taskId, focalPoint('WHO'), 'advise', { choice: 'mandate-concern', reason: 'x' });
    expect(concern).toThrow(expect.objectContaining({ refusal: 'not-offered', field: 'choice' }));
  });

  it('is the answer of whoever was asked for advice, and leaves the question to all members open', () => {
    const { story, taskId } = asked('FAO');
    story.actOn(taskId, focalPoint('FAO'), 'advise', { choice: 'mandate-concern', reason: 'It touches ours.' });
    expect(Object.keys(story.state.tasks)).not.toContain(taskId);
    expect(kinds(story).filter((kind) => kind === 'advise')).toHaveLength(1);
  });

  it('is in time as long as nothing is adopted, also through a question that has been answered', () => {
    const { story, taskId } = consulted('FAO');
    story.actOn(taskId, focalPoint('FAO'), 'advise', { choice: 'mandate-concern', reason: 'It touches ours.' });
    expect(story.happened).toEqual(['network-concern-raised']);
    expect(story.isLate).toBe(false);
    expect(kinds(story)).toContain('answer-concern');
  });

  it('is heard through facilitation, a rest and a new round, and answered in any of them', () => {
    const story = circulated().position('ILO', 'objection');
    raise(story).act(coordinator, 'defer', { choice: 'defer', reason: 'recess', until: '2026-12-01' });
    expect(kinds(story)).toEqual(expect.arrayContaining(['advise', 'answer-concern']));
    story.act(coordinator, 'resume', { choice: 'resume' });
    const before = Object.keys(story.state.tasks).filter((id) => id.endsWith('.advise'));
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    expect(Object.keys(story.state.tasks).filter((id) => id.endsWith('.advise'))).toEqual(before);
    answer(story);
    expect(adopted(story.deliver()).state.outcome).not.toHaveProperty('networkConcerns');
  });

  it('is still to be answered while the Committee has agreed to put the matter off', () => {
    const story = raise(circulated().position('ILO', 'objection'));
    const way = { choice: 'way-forward', route: 'postpone', text: 'Next year.', until: '2026-12-15' };
    story.act(coordinator, 'facilitate', way);
    for (const party of members) story.act(principal(party), 'endorse', { choice: 'endorse' }, party);
    adopted(story.deliver());
    expect(story.happened).toEqual(['consensus-reached', 'case-deferred']);
    expect(answer(story).happened).toEqual(['concern-answered']);
  });

  it('is not lost when the matter is referred: it stands, or is asked about again in the next round', () => {
    const referred = () => {
      const story = raise(circulated().position('ILO', 'objection'));
      story.act(coordinator, 'facilitate', { choice: 'consult', parties: ['WHO'], reason: 'what would help?' });
      story.act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' });
      return story.after('PT72H').passTime().act(coordinator, 'transmit', { choice: 'transmit' });
    };
    expect(kinds(referred().act(sgOffice, 'respond', { choice: 'returned' }))).toContain('answer-concern');
    const guided = referred().act(sgOffice, 'respond', { choice: 'decided', text: 'As guided.' });
    guided.deliver().after('PT72H').passTime();
    expect(guided.state.outcome?.networkConcerns).toEqual([{ party: 'FAO', version: 1, why: 'unanswered' }]);
  });

  it('cannot be raised where the case ended without a decision', () => {
    const story = circulated();
    const task = Object.keys(story.state.tasks).find((id) => id.endsWith('.advise')) ?? '';
    story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });
    const late = { choice: 'mandate-concern', reason: 'x' };
    expect(() => story.actOn(task, focalPoint('FAO'), 'advise', late)).toThrow('task-closed');
  });
});
