import { describe, expect, it } from 'vitest';
import {
  author,
  ConceptNoteCase,
  coordinatorIn,
  meetingAt,
  seat,
  seats,
  unit,
} from '#test/support/concept-note-case.ts';

import { nextInstant } from './stage.ts';

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

  it('say how the note fits the work of the United Nations in the country, each for the own country alone', () => {
    const story = note().submit().act(coordinatorIn('EG'), 'sign', { choice: 'sign', coherence: 'in the framework' });
    story.act(coordinatorIn('KE'), 'sign', { choice: 'sign' });
    expect(story.state.signatures.map(({ country, coherence }) => [country, coherence])).toEqual([
      ['EG', 'in the framework'],
      ['KE', undefined],
    ]);
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

  it.each([
    ['eligibility', (story: ConceptNoteCase) => story.received()],
    ['technical-review', (story: ConceptNoteCase) => story.inReview()],
    ['ready', (story: ConceptNoteCase) => story.ready()],
  ])('is the next one that can take it once it passes without the note: %s', (at, reach) => {
    const story = reach(note());
    const passes = story.state.target?.at ?? '';
    const waits = () => nextInstant(story.state, story.network, story.now) ?? '';
    while (waits() < passes) story.at(waits()).passTime();
    expect(story.state).toMatchObject({ at, target: { meetingId: 'steering-committee.2' } });
    expect(waits()).toBe(passes);
    expect(story.at(passes).passTime().happened).toContain('note-replanned');
    expect(story.state).toMatchObject({ at, target: { meetingId: 'steering-committee.3' } });
    expect(story.passTime().happened).toEqual([]);
  });

  it('is none once the last one has passed without the note, and it is said once', () => {
    const story = note().received();
    story.meetings = story.meetings.slice(0, 2);
    expect(story.at(story.state.target?.at ?? '').passTime().happened).toContain('note-replanned');
    expect(story.state.target).toBeNull();
    expect(story.after('PT1S').passTime().happened).toEqual([]);
  });

  it('is that of the round once the note is before the Committee', () => {
    const story = note().tabled();
    story.at(story.state.target?.at ?? '').passTime();
    expect(story.history.map(({ type }) => type)).not.toContain('note-replanned');
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
    expect(story.state).toMatchObject({ at: 'funded', outcome: { kind: 'funded' } });
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
