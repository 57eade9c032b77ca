import { describe, expect, it } from 'vitest';
import {
  author,
  ConceptNoteCase,
  coordinatorIn,
  meetingAt,
  reviewer,
  scores,
  seat,
  seats,
  secondReviewer,
  unit,
} from '#test/support/concept-note-case.ts';
import { isAsked } from './asked.ts';

const note = () => new ConceptNoteCase();

describe('the signatures', () => {
  it('are asked of the Resident Coordinator of each country, and the last one is the receipt (facts 3.1)', () => {
    const story = note().submit();
    expect(story.state.at).toBe('with-resident-coordinators');
    expect(story.tasksOf('sign').map(({ assignees }) => assignees)).toEqual([
      ['role:resident-coordinator@EG'],
      ['role:resident-coordinator@KE'],
    ]);
    story.act(coordinatorIn('EG'), 'sign', { choice: 'sign' });
    expect([story.happened, story.state.at]).toEqual([['signed'], 'with-resident-coordinators']);
    story.after('P1D').act(coordinatorIn('KE'), 'sign', { choice: 'sign' });
    expect([story.happened, story.state.at]).toEqual([['signed', 'note-received'], 'eligibility']);
    expect(story.state.receivedAt).toBe(story.now);
  });

  it('of one version are no signatures of the next', () => {
    const story = note().submit().act(coordinatorIn('EG'), 'sign', { choice: 'sign' });
    story.act(coordinatorIn('KE'), 'sign', { choice: 'send-back', reason: 'the ministry is missing' });
    expect([story.state.at, story.tasksOf('sign')]).toEqual(['draft', []]);
    story.act(author, 'submit', { choice: 'submit', form: { ...form(), title: 'Better' } });
    expect(story.tasksOf('sign')).toHaveLength(2);
    expect(story.state.texts).toHaveLength(2);
  });

  it('take the configured route where no Resident Coordinator is in office, or the unit says why one cannot submit', () => {
    const story = note().submit({ countries: ['EG', 'PE'] });
    expect(story.tasksOf('sign').map(({ assignees }) => assignees)).toEqual([
      ['role:resident-coordinator@EG'],
      ['role:fund-management-unit'],
    ]);
    story.act(unit, 'sign', { choice: 'sign', reason: 'with the regional office' });
    story.act(unit, 'open-route', { choice: 'open', reason: 'on leave for months' });
    expect(story.happened).toEqual(['route-opened']);
    expect(story.act(unit, 'sign', { choice: 'sign' }).state.at).toBe('eligibility');
    expect(story.state.signatures.map(({ by }) => by)).toEqual(['route', 'route']);
  });

  it('of one country cannot be given by the coordinator of another', () => {
    const story = note().submit({ countries: ['EG'] });
    expect(() => story.act(coordinatorIn('KE'), 'sign', { choice: 'sign' })).toThrow('not-permitted');
  });
});

describe('the meeting', () => {
  it('is the first that leaves six weeks after the receipt, and says which was missed, and by how much', () => {
    expect(note().received().state.target).toMatchObject({
      meetingId: 'steering-committee.2',
      missed: { meetingId: 'steering-committee.1', by: 'P13D' },
    });
  });

  it('is another one when it is moved or cancelled; the note says so once', () => {
    const story = note().received();
    story.meetings = story.meetings.map((each) =>
      each.meetingId.endsWith('.2') ? { ...each, state: 'cancelled' } : each,
    );
    const news = { type: 'outside-changed', what: 'CAL-steering-committee', version: 2, changed: [] } as const;
    story.run({ ...news, changed: ['steering-committee.2'], actor: { system: 'rules' }, at: story.now });
    expect(story.happened).toEqual(['note-replanned', 'outside-changed']);
    expect(story.state.target?.meetingId).toBe('steering-committee.3');
    story.run({ ...news, changed: ['steering-committee.2'], actor: { system: 'rules' }, at: story.now });
    expect(story.happened).toEqual([]);
  });

  it('is none where none is planned: the note is received all the same', () => {
    const story = note();
    story.meetings = [meetingAt(1, '2026-12-01T09:00:00.000Z')];
    expect(story.received().state).toMatchObject({ at: 'eligibility', target: null });
  });

  it('is no earlier one than the six weeks allow, whoever asks', () => {
    const table = { choice: 'table', meetingId: 'steering-committee.1' };
    expect(() => note().ready().act(unit, 'table', table)).toThrow('meeting-too-soon (meetingId)');
  });
});

describe('eligibility', () => {
  it('ends an ineligible note, with the reason, and never for a missing template alone (facts 3.1)', () => {
    const c1 = { criterion: 'C1', met: false, reason: 'no template' };
    const c4 = { criterion: 'C4', met: false, reason: 'no endorsement' };
    const found = (...answers: object[]) => ({ choice: 'ineligible', answers, reason: 'see answers' });
    expect(() => note().received().act(unit, 'eligibility', found(c1))).toThrow('template-alone (answers)');
    expect(note().received().act(unit, 'eligibility', found(c1, c4)).state).toMatchObject({
      at: 'ineligible',
      outcome: { kind: 'ineligible' },
    });
  });

  it('returns a note that is not complete, which keeps its place and is signed anew', () => {
    const story = note().received();
    const { receivedAt, target } = story.state;
    story.after('P3D').act(unit, 'eligibility', { choice: 'return', reason: 'partners', completeBy: '2026-11-20' });
    expect(story.tasksOf('submit')).toMatchObject([{ dueAt: '2026-11-20' }]);
    story.after('P1D').act(author, 'submit', { choice: 'submit', form: form() });
    for (const country of ['EG', 'KE']) story.act(coordinatorIn(country), 'sign', { choice: 'sign' });
    expect(story.state).toMatchObject({ at: 'eligibility', receivedAt, target });
  });
});

describe('the technical review', () => {
  it('asks nobody who has a part in the note', () => {
    const asking = (person: string) => () =>
      note()
        .inReview()
        .act(unit, 'assign', { choice: 'confirm', reviewers: [person] });
    for (const named of ['ilo@example.org', 'iom.principal@example.org', 'rc.eg@example.org'])
      expect(asking(named)).toThrow('in-conflict (reviewers.0)');
    expect(asking('nobody@example.org')).toThrow('unknown-person (reviewers.0)');
    expect(asking('who@example.org')).not.toThrow();
  });

  it('asks each reviewer for a conflict first, and the unit for somebody else where there is one', () => {
    const story = note().inReview();
    story.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person, secondReviewer.person] });
    expect(story.tasksOf('declare-conflict')).toHaveLength(2);
    expect(story.tasksOf('review')).toEqual([]);
    story.act(reviewer, 'declare-conflict', { choice: 'conflict', reason: 'we were consulted on it' });
    expect(story.tasksOf('assign')).toHaveLength(1);
    story.act(secondReviewer, 'declare-conflict', { choice: 'none' });
    expect(story.tasksOf('review')).toMatchObject([{ assignees: ['person:unicef@example.org'] }]);
  });

  it('does not wait for ever for somebody who never answers: the unit asks others', () => {
    const story = note()
      .inReview()
      .act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
    story.after('P20D').act(unit, 'assign', { choice: 'confirm', reviewers: [secondReviewer.person] });
    story.act(secondReviewer, 'declare-conflict', { choice: 'none' });
    story.act(secondReviewer, 'review', { choice: 'recommend', scores });
    expect(story.act(unit, 'release', { choice: 'release' }).state.at).toBe('ready');
    expect(story.tasksOf('declare-conflict')).toEqual([]);
  });

  it('asks the unit for reviewers while nobody reviews, and offers to ask others after that', () => {
    const story = note().inReview();
    const isAskedFor = () => story.tasksOf('assign').map((task) => isAsked(story.state, task));
    expect(isAskedFor()).toEqual([true]);
    story.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
    expect(isAskedFor()).toEqual([false]);
    story.act(reviewer, 'declare-conflict', { choice: 'conflict', reason: 'we were consulted on it' });
    expect(isAskedFor()).toEqual([true]);
  });

  it('records a late review as late', () => {
    const story = note()
      .inReview()
      .act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
    story.act(reviewer, 'declare-conflict', { choice: 'none' });
    story.after('P15D').act(reviewer, 'review', { choice: 'recommend', scores });
    expect(story.last[0]).toMatchObject({ type: 'review-given', data: { late: true } });
  });
});

describe('the Steering Committee', () => {
  it('has one task for each seat, until the day of the meeting is over', () => {
    const story = note().tabled();
    expect(story.state.at).toBe('at-steering-committee');
    expect(story.tasksOf('position').map(({ party }) => party)).toEqual(
      seats.map((name) => `SEAT-${name.toUpperCase()}`),
    );
    expect(story.state.round?.expiresAt).toBe('2027-01-15T23:00:00.000Z');
  });

  it('agrees by consensus, and the unit records what it came to', () => {
    const story = note().agreed();
    expect(story.happened).toEqual(['consensus-reached', 'conclusion-asked']);
    story.act(unit, 'conclude', { choice: 'pipeline', reason: 'good' });
    expect(story.state.at).toBe('pipeline');
    expect(story.tasksOf('determination')).toHaveLength(1);
  });

  it('defers without consensus, and goes on with the reviews that it has', () => {
    const story = note().tabled();
    story.act(seat('donor'), 'position', { choice: 'objection', reason: 'costs' });
    expect(story.state.at).toBe('at-steering-committee');
    story.at(story.state.round?.expiresAt ?? story.now).passTime();
    expect(story.state).toMatchObject({ at: 'deferred', reviewers: [{ is: 'done' }] });
    story.act(unit, 'table', { choice: 'table', meetingId: 'steering-committee.3' });
    expect(story.state).toMatchObject({ at: 'at-steering-committee', round: { number: 2 } });
  });

  it('does not endorse: the note ends when the recipient has the letter', () => {
    const story = note().concluded('not-endorse');
    expect([story.state.at, story.state.outcome]).toEqual(['not-endorsed', undefined]);
    story.act(unit, 'determination', { choice: 'send', letter: 'We regret.' });
    expect(story.state.outcome).toMatchObject({ kind: 'not-endorsed' });
    expect(story.state.tasks).toEqual({});
  });
});

describe('the programme', () => {
  it('goes from the pipeline to the transfer', () => {
    const story = note().concluded('pipeline').act(unit, 'determination', { choice: 'send', letter: 'Endorsed.' });
    story.after('P400D').act(unit, 'call', { choice: 'call', dueAt: '2029-01-01' });
    expect(story.state.at).toBe('joint-programme-development');
    story.act(author, 'develop', { choice: 'submit', documents: ['doc-1'] });
    expect(story.state.at).toBe('joint-programme-review');
    expect(story.tasksOf('approve')).toHaveLength(seats.length);
    story.deliver();
    for (const name of seats) story.act(seat(name), 'approve', { choice: 'support' });
    expect(story.state.at).toBe('approved');
    story
      .act(unit, 'fund', { choice: 'instruct' })
      .act(unit, 'transfer', { choice: 'record', transferredOn: '2028-12-01' });
    expect(story.state).toMatchObject({ at: 'funded', outcome: { kind: 'funded' }, tasks: {} });
    expect(story.last[0]?.data).toMatchObject({ amount: '1200000.00' });
  });

  it('goes back to the entities where a seat objects to the document', () => {
    const story = note().concluded('develop').act(unit, 'determination', { choice: 'send', letter: 'Develop it.' });
    story.act(author, 'develop', { choice: 'submit', documents: ['doc-1'] }).deliver();
    story.act(seat('donor'), 'approve', { choice: 'objection', reason: 'costs' });
    expect(story.state.at).toBe('joint-programme-review');
    story.at(story.state.round?.expiresAt ?? '').passTime();
    expect(story.state.at).toBe('joint-programme-development');
    expect(story.tasksOf('develop')).toHaveLength(1);
  });

  it('leaves the pipeline when the Committee takes the note out', () => {
    const story = note().concluded('pipeline').act(unit, 'call', { choice: 'remove', reason: 'funded elsewhere' });
    expect(story.state).toMatchObject({ at: 'removed', outcome: { kind: 'removed' } });
  });
});

const form = () =>
  note().submit().history[0]?.data && (note().submit().history[0] as { data: { form: object } }).data.form;

it('an objection of the meeting that deferred a note does not stand in its way at the next', () => {
  const story = note().tabled();
  story.act(seat('donor'), 'position', { choice: 'objection', reason: 'costs' });
  story.at(story.state.round?.expiresAt ?? '').passTime();
  story.act(unit, 'table', { choice: 'table', meetingId: 'steering-committee.3' }).deliver();
  expect(story.state).toMatchObject({ at: 'at-steering-committee', positions: {} });
  expect(story.at(story.state.round?.expiresAt ?? '').passTime().happened).toEqual([
    'consensus-reached',
    'conclusion-asked',
  ]);
});

it('a note whose meeting is moved or cancelled while it is before the Committee is deferred, and comes back to the unit', () => {
  for (const [state, why] of [
    ['cancelled', 'meeting-cancelled'],
    ['planned', 'meeting-moved'],
  ] as const) {
    const story = note().tabled();
    const at = state === 'planned' ? '2027-03-01T09:00:00.000Z' : '2027-01-15T09:00:00.000Z';
    story.meetings = story.meetings.map((each) => (each.meetingId.endsWith('.2') ? { ...each, at, state } : each));
    const changed = ['steering-committee.2'];
    const news = { type: 'outside-changed', what: 'CAL-steering-committee', version: 2, changed } as const;
    story.run({ ...news, actor: { system: 'rules' }, at: story.now });
    expect(story.last[0]).toMatchObject({ type: 'note-deferred', data: { why } });
    expect([story.tasksOf('position'), story.tasksOf('table').length]).toEqual([[], 1]);
  }
});

it('what a seat says after an early consensus is late, and brings nothing about', () => {
  const story = note().tabled();
  const asked = story.tasksOf('position').find(({ party }) => party === 'SEAT-DONOR');
  for (const name of seats) story.act(seat(name), 'position', { choice: 'support' });
  story.act(unit, 'conclude', { choice: 'develop', reason: 'good' });
  if (asked === undefined) throw new Error('No task of the seat');
  story.actAs(seat('donor'), asked, { choice: 'objection', reason: 'second thoughts' });
  expect([story.happened, story.tasksOf('lift')]).toEqual([['late-position-recorded'], []]);
});

it('the letter about what the Committee came to is owed whatever follows', () => {
  const story = note().concluded('develop');
  story.act(author, 'develop', { choice: 'submit', documents: ['doc-1'] });
  expect(story.tasksOf('determination')).toHaveLength(1);
  expect(story.act(unit, 'determination', { choice: 'send', letter: 'Develop it.' }).state.at).toBe(
    'joint-programme-review',
  );
});

it('a returned note that is sent back by a Resident Coordinator keeps its place all the same', () => {
  const story = note().received();
  const { receivedAt } = story.state;
  story.after('P3D').act(unit, 'eligibility', { choice: 'return', reason: 'partners' });
  story.act(author, 'submit', { choice: 'submit', form: form() });
  story.act(coordinatorIn('EG'), 'sign', { choice: 'send-back', reason: 'not yet' });
  story.act(author, 'submit', { choice: 'submit', form: form() });
  for (const country of ['EG', 'KE']) story.act(coordinatorIn(country), 'sign', { choice: 'sign' });
  expect(story.state.receivedAt).toBe(receivedAt);
});

it('a conflict may be declared once a review is given, which then does not count; who never answered is asked no more', () => {
  const story = note().inReview();
  story.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person, secondReviewer.person] });
  story.act(reviewer, 'declare-conflict', { choice: 'none' }).act(reviewer, 'review', { choice: 'recommend', scores });
  story.act(reviewer, 'declare-conflict', { choice: 'conflict', reason: 'a project that I did not know of' });
  expect(story.state.reviewers.map(({ is }) => is)).toEqual(['in-conflict', 'asked']);
  story.act(unit, 'release', { choice: 'release' });
  expect(story.state.reviewers.map(({ is }) => is)).toEqual(['in-conflict', 'lapsed']);
});

it('somebody of an entity that the note names reviews nothing of it, in whatever role', () => {
  const others = { entities: [{ party: 'WHO', lead: true, budget: '1200000.00' }] };
  const asking = () =>
    note()
      .received(others)
      .act(unit, 'eligibility', { choice: 'eligible' })
      .act(unit, 'assign', { choice: 'confirm', reviewers: ['reviewer.who@example.org'] });
  expect(asking).toThrow('in-conflict (reviewers.0)');
});

it('what nobody has to say is left out: the reason, the letter, the day, the files', () => {
  const story = note()
    .agreed()
    .act(unit, 'conclude', { choice: 'pipeline' })
    .act(unit, 'determination', { choice: 'send' });
  story.act(unit, 'call', { choice: 'call' });
  expect(story.state.programmeDueAt).toBe('2027-07-14');
  story.act(author, 'develop', { choice: 'submit' });
  expect(story.last[0]?.data).toMatchObject({ text: { text: expect.stringContaining('what the concept note says') } });
});
