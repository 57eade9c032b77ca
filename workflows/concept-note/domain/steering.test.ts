import { describe, expect, it } from 'vitest';
import { author, ConceptNoteCase, seat, seats, unit } from '#test/support/concept-note-case.ts';

const note = () => new ConceptNoteCase();

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

it('a note that the Committee puts off is planned for the next meeting, and none has passed without it', () => {
  const story = new ConceptNoteCase().concluded('defer');
  expect([story.state.at, story.state.target?.meetingId]).toEqual(['deferred', 'steering-committee.3']);
  story.after('P1D').passTime();
  expect(story.happened).not.toContain('note-replanned');
});
