import { describe, expect, it } from 'vitest';
import { author, ConceptNoteCase, coordinatorIn, seat, seats, unit } from '#test/support/concept-note-case.ts';
import { conceptNote } from '../index.ts';
import { evolve } from './evolve.ts';
import { nextInstant, stageOf } from './stage.ts';

/** Funded on 1 December 2028, for two years; the seats' zone is that of Geneva. */
function funded(): ConceptNoteCase {
  const story = new ConceptNoteCase().concluded('develop');
  story.act(unit, 'determination', { choice: 'send' }).act(author, 'develop', { choice: 'submit' }).deliver();
  for (const name of seats) story.act(seat(name), 'approve', { choice: 'support' });
  story.act(unit, 'fund', { choice: 'instruct' });
  return story.at('2028-12-02T10:00:00.000Z').act(unit, 'transfer', { choice: 'record', transferredOn: '2028-12-01' });
}

const dues = (story: ConceptNoteCase) =>
  Object.values(story.state.tasks).map(({ kind, dueAt, party }) => [kind, dueAt, party]);
const next = (story: ConceptNoteCase) => nextInstant(story.state, story.network, story.now);
const askedOf = (story: ConceptNoteCase) =>
  Object.values(story.state.tasks).flatMap((task) => (conceptNote.isAsked(story.state, task) ? [task.kind] : []));

describe('with the transfer', () => {
  it('the days on which the programme reports stand in the history, and the next of each kind is owed by the lead', () => {
    const story = funded();
    expect(story.last[0]?.data).toMatchObject({
      reporting: {
        by: 'IOM',
        reports: [
          { report: 'narrative', periodEnds: '2029-12-01', dueAt: '2030-03-01' },
          { report: 'financial', periodEnds: '2029-12-01', dueAt: '2030-03-01' },
          { report: 'final', periodEnds: '2030-12-01', dueAt: '2031-05-30' },
        ],
      },
    });
    expect(dues(story)).toEqual([
      ['narrative-report', '2030-03-01', 'IOM'],
      ['financial-report', '2030-03-01', 'IOM'],
      ['final-report', '2031-05-30', 'IOM'],
    ]);
  });

  it('no execution waits for them, and nobody is asked before their time', () => {
    const story = funded();
    expect([stageOf(story.state), askedOf(story)]).toEqual(['rest', []]);
    expect(next(story)).toBe('2030-01-31T23:00:00.000Z');
  });

  it('nothing is asked of a note that a version funded which knew of no reports', () => {
    const story = funded();
    const before = story.history.slice(0, -1).reduce(evolve, new ConceptNoteCase().state);
    const { reporting, ...data } = { reporting: undefined, ...story.last[0]?.data };
    const former = evolve(before, { ...story.last[0], data } as Parameters<typeof evolve>[1]);
    expect([former.at, former.tasks, 'reporting' in former]).toEqual(['funded', {}, false]);
    expect(nextInstant(former, story.network, story.now)).toBeUndefined();
  });
});

describe('those who owe a report', () => {
  it('are reminded once before it is due, and once when its day is over there', () => {
    const story = funded();
    expect(story.at('2030-01-31T22:59:59.000Z').passTime().happened).toEqual([]);
    expect(
      story
        .at(next(story) ?? '')
        .passTime()
        .last.map(({ data }) => data),
    ).toMatchObject([
      { report: 'narrative', is: 'ahead' },
      { report: 'financial', is: 'ahead' },
    ]);
    expect(askedOf(story)).toEqual(['narrative-report', 'financial-report']);
    expect([story.passTime().happened, next(story)]).toEqual([[], '2030-03-01T23:00:00.000Z']);
    story.act(author, 'financial-report', { choice: 'received', receivedOn: '2030-01-30' });
    expect(
      story
        .at(next(story) ?? '')
        .passTime()
        .last.map(({ data }) => data),
    ).toMatchObject([{ report: 'narrative', is: 'overdue' }]);
    expect([story.passTime().happened, next(story)]).toEqual([[], '2031-05-01T22:00:00.000Z']);
  });

  it('are told that it is overdue, and not that it is going to be, where nobody looked in between', () => {
    const story = funded().at('2030-04-01T00:00:00.000Z').passTime();
    expect(story.last.map(({ data }) => (data as { is: string }).is)).toEqual(['overdue', 'overdue']);
  });
});

describe('a report', () => {
  it('is recorded by the lead entity or by the unit, with its day and the report itself, and the next stands in its place', () => {
    const story = funded()
      .at('2029-01-10T09:00:00.000Z')
      .act(author, 'narrative-report', { choice: 'received', documents: ['doc-1'] });
    expect(story.last[0]?.data).toMatchObject({ dueAt: '2030-03-01', receivedOn: '2029-01-10', documents: [{}] });
    expect(story.tasksOf('narrative-report')).toEqual([]);
    story.act(unit, 'final-report', { choice: 'received', receivedOn: '2029-01-09' });
    story.act(unit, 'financial-report', { choice: 'received' });
    expect([story.state.tasks, next(story), story.state.at]).toEqual([{}, undefined, 'funded']);
  });

  it('cannot have come on a day that is yet to come, nor be recorded by others', () => {
    const story = funded();
    const act = { choice: 'received', receivedOn: '2028-12-03' };
    expect(() => story.act(unit, 'narrative-report', act)).toThrow('day-ahead (receivedOn)');
    expect(() => story.act(coordinatorIn('EG'), 'narrative-report', { choice: 'received' })).toThrow('not-permitted');
  });
});
