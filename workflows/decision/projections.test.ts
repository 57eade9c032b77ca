import { describe, expect, it } from 'vitest';
import { DecisionCase, focalPoint, form, secretariat } from '#test/support/decision-case.ts';
import { projections } from './projections.ts';

const registered = ({ state }: DecisionCase) =>
  projections(state)
    .filter(({ list }) => list === 'register')
    .map(({ line }) => line?.['title']);
const withdrawn = (story: DecisionCase) => story.act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });

describe('the register', () => {
  it('has no case that was withdrawn before the Committee saw it', () => {
    expect(registered(withdrawn(new DecisionCase().submit()))).toEqual([]);
  });

  it('has one that was withdrawn later by its number alone: what was not adopted is not the public’s', () => {
    const story = withdrawn(new DecisionCase().inFacilitation());
    expect(registered(story)).toEqual([story.state.caseId]);
  });

  it('has what was adopted by its title, from publication on', () => {
    const story = new DecisionCase().circulated().after('PT72H').passTime();
    expect(registered(story)).toEqual([]);
    expect(registered(story.act(secretariat, 'publish', { choice: 'publish' }))).toEqual([form.title]);
  });
});
