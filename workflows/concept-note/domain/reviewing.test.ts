import { describe, expect, it } from 'vitest';
import {
  ConceptNoteCase,
  coordinatorIn,
  noteForm,
  reviewer,
  scores,
  secondReviewer,
  unit,
} from '#test/support/concept-note-case.ts';
import { detailsOf } from '../details.ts';
import { ConceptNoteForm } from '../schemas/form.ts';
import { usualFundSettings } from '../schemas/fund-settings.ts';
import { isAsked } from './asked.ts';

const note = () => new ConceptNoteCase();

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

describe('a review whose time is over', () => {
  const asked = () =>
    note()
      .inReview()
      .act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person] });
  const again = (story: ConceptNoteCase) =>
    story.act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person], reason: 'was on mission' });

  it('is not reopened before that', () => {
    expect(() => again(asked().after('P14D'))).toThrow('named-twice (reviewers.0)');
  });

  it('has a new time where it was not given yet, and then is not late', () => {
    const story = again(asked().after('P15D'));
    expect(story.happened).toEqual(['review-reopened']);
    expect(story.tasksOf('declare-conflict')).toMatchObject([{ dueAt: story.state.reviewers[0]?.dueAt }]);
    story.act(reviewer, 'declare-conflict', { choice: 'none' });
    story.after('P10D').act(reviewer, 'review', { choice: 'recommend', scores });
    expect(story.last[0]?.data).not.toHaveProperty('late');
  });

  it('counts once it is reopened, where it came late, and is asked for no more', () => {
    const story = asked().act(reviewer, 'declare-conflict', { choice: 'none' }).after('P15D');
    story.act(reviewer, 'review', { choice: 'recommend', scores });
    const counts = () => detailsOf(story.state, story.history).reviews.map((each) => each.counts);
    expect(counts()).toEqual(['no']);
    again(story);
    expect([counts(), story.tasksOf('review')]).toEqual([['yes'], []]);
    expect(() => again(story)).toThrow('named-twice (reviewers.0)');
    story.act(reviewer, 'declare-conflict', { choice: 'conflict', reason: 'a project that I did not know of' });
    expect(counts()).toEqual(['no']);
  });

  it('is not reopened for whoever has a conflict since', () => {
    const story = asked().act(reviewer, 'declare-conflict', { choice: 'none' }).after('P15D');
    story.act(reviewer, 'review', { choice: 'recommend', scores });
    story.act(reviewer, 'declare-conflict', { choice: 'conflict', reason: 'a project that I did not know of' });
    expect(() => again(story)).toThrow('named-twice (reviewers.0)');
  });

  it.each([
    ['yes', ['who@example.org']],
    ['no', undefined],
  ] as const)('is not among those that are named when the fund names reviewers: %s', (namesReviewers, reviewers) => {
    const story = note();
    story.state = { ...story.state, fund: { ...usualFundSettings, namesReviewers } };
    story.inReview().act(unit, 'assign', { choice: 'confirm', reviewers: [reviewer.person, secondReviewer.person] });
    for (const each of [reviewer, secondReviewer]) story.act(each, 'declare-conflict', { choice: 'none' });
    story.act(reviewer, 'review', { choice: 'recommend', scores }).after('P15D');
    story.act(secondReviewer, 'review', { choice: 'recommend', scores });
    story.act(unit, 'release', { choice: 'release' });
    const named = story.last.map((event) => (event.type === 'reviews-released' ? event.data.reviewers : 'not yet'));
    expect(named).toEqual([reviewers]);
  });
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

describe('whoever has a part in the note reviews nothing of it', () => {
  const others = { entities: [{ party: 'WHO', lead: true, budget: '1200000.00' }] };
  const asking = (story: ConceptNoteCase, person: string) => () =>
    story
      .act(unit, 'eligibility', { choice: 'eligible' })
      .act(unit, 'assign', { choice: 'confirm', reviewers: [person] });

  it.each([
    ['somebody of an entity that it names, in whatever role', 'reviewer.who@example.org'],
    ['somebody of the entity that brought it and is not named', 'iom.principal@example.org'],
  ])('%s', (_, person) => {
    expect(asking(note().received(others), person)).toThrow('in-conflict (reviewers.0)');
  });

  it('whoever brought it, for no entity and from a country that it does not name', () => {
    const form = ConceptNoteForm.parse(noteForm);
    const story = note();
    story.run({ type: 'submit', caseId: story.state.caseId, form, actor: coordinatorIn('SN'), at: story.now });
    for (const country of ['EG', 'KE']) story.act(coordinatorIn(country), 'sign', { choice: 'sign' });
    expect(asking(story, 'rc.sn@example.org')).toThrow('in-conflict (reviewers.0)');
  });
});
