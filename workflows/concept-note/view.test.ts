import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { CaseView } from '#schemas/api.ts';
import { Section, sectionsOf } from '#schemas/sections/section.ts';
import { author, ConceptNoteCase, reviewer, scores, seat, seats, unit } from '#test/support/concept-note-case.ts';
import { conceptNoteSections } from './schemas/view.ts';
import { tell } from './tell.ts';
import { view } from './view.ts';

const note = () => new ConceptNoteCase();

const labelsOf = ({ state, history }: ConceptNoteCase): string[] =>
  sectionsOf(view(state, history), 'facts').flatMap(({ facts }) => facts.map(({ label }) => label));

function funded(transfer: object = {}): ConceptNoteCase {
  const story = note().concluded('develop').act(unit, 'determination', { choice: 'send', letter: 'Develop it.' });
  story.act(author, 'develop', { choice: 'submit', documents: [`doc-${'a'.repeat(32)}`] }).deliver();
  for (const name of seats) story.act(seat(name), 'approve', { choice: 'support' });
  return story.act(unit, 'fund', { choice: 'instruct' }).act(unit, 'transfer', { choice: 'record', ...transfer });
}

/** How the newest event of a type is told. */
function toldOf({ history }: ConceptNoteCase, type: string) {
  const event = history.findLast((each) => each.type === type);
  if (event === undefined) throw new Error(`No '${type}'`);
  return tell(event).says;
}

describe('the meeting', () => {
  const planned = ['case.target-meeting', 'case.missed-meeting'];

  it('stands on the page beside the one that was missed while it is ahead, and no longer once the note went on', () => {
    expect(labelsOf(note().received())).toEqual(expect.arrayContaining(planned));
    for (const gone of [
      note().concluded('pipeline'),
      note().received().act(unit, 'eligibility', { choice: 'ineligible', reason: 'none' }),
    ]) {
      expect(labelsOf(gone).filter((label) => planned.includes(label))).toEqual([]);
    }
  });

  it('is told with the receipt that counts, also when a note that was returned is signed again', () => {
    const story = note().received();
    expect(toldOf(story, 'note-received')).toMatchObject({
      key: 'events.note-received.missed',
      params: { receivedAt: story.state.receivedAt, missedMeetingAt: '2026-12-01T09:00:00.000Z' },
    });
    expect(toldOf(note().tabled(), 'note-tabled')).toMatchObject({
      key: 'events.note-tabled.for',
      params: { meetingAt: '2027-01-15T09:00:00.000Z' },
    });
  });
});

it('a review is told with what it recommends, and whether it came in time', () => {
  const story = note().inReview();
  story.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
  story.act(reviewer, 'declare-conflict', { choice: 'none' });
  const late = story.after('P15D').act(reviewer, 'review', { choice: 'not-recommend', scores });
  expect(toldOf(late, 'review-given')).toMatchObject({
    key: 'events.review-given.late',
    params: { recommends: { value: 'choices.review.not-recommend' } },
  });
  expect(toldOf(note().reviewed(), 'review-given')).toMatchObject({
    key: 'events.review-given',
    params: { recommends: { value: 'choices.review.recommend' } },
  });
});

it('the day of a transfer is told where it is known', () => {
  expect(toldOf(funded({ transferredOn: '2027-08-01' }), 'funds-transferred')).toMatchObject({
    key: 'events.funds-transferred.on',
    params: { day: { as: 'day', value: '2027-08-01' } },
  });
  expect(toldOf(funded(), 'funds-transferred').key).toBe('events.funds-transferred');
});

describe('what is shown of a note', () => {
  it('is made of sections whose data is what the interface promises, wherever it stands', () => {
    for (const { state, history } of [note().submit(), note().reviewed(), note().tabled(), funded()]) {
      const sections = view(state, history);
      expect(z.array(Section).parse(sections)).toEqual(sections);
      const named = Object.fromEntries(
        sections.flatMap((section) => ('name' in section ? [[section.name, section.data]] : [])),
      );
      expect(z.strictObject(conceptNoteSections).parse(named)).toEqual(named);
    }
  });

  it('takes no name of what every case has', () => {
    expect(Object.keys(conceptNoteSections).filter((name) => Object.hasOwn(CaseView.shape, name))).toEqual([]);
  });
});
