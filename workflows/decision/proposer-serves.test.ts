import { describe, expect, it } from 'vitest';
import { coordinator, DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { networkWith } from '#test/support/network.ts';
import { assigneesOf } from '#workflows/network/assignees-of.ts';
import { detailsOf } from './details.ts';
import { dossierOf } from './dossier.ts';
import { letters } from './letters.ts';

/** Coordinator and secretariat are IOM's, as in the sample roster. */
const ofIom = () =>
  networkWith((roster) => {
    for (const { roles } of roster.people) {
      for (const held of roles) if (held.role === 'coordinator' || held.role === 'secretariat') held.party = 'IOM';
    }
  });

const facilitated = (proposer: string) => {
  const story = new DecisionCase(ofIom()).submit({}, focalPoint(proposer));
  return story.act(secretariat, 'screen', { choice: 'accept' }).deliver().position('WHO', 'objection');
};

const askedToFacilitate = ({ history, states, network }: DecisionCase) => {
  const started = history.findIndex(({ type }) => type === 'facilitation-started');
  const [event, state] = [history[started], states[started]];
  if (event === undefined || state === undefined) throw new Error('There was no facilitation');
  return letters(event, state, network).find(({ template }) => template === 'please-facilitate');
};

describe('IOM is the Coordinator and the secretariat', () => {
  /** @terms 30 — A proposal of IOM, which is also Coordinator and secretariat, says so on its page, to whoever facilitates, and in the dossier. */
  it('a proposal of IOM says so on its page, in the mail that asks for facilitation, and in the dossier', () => {
    const story = facilitated('IOM');
    expect(detailsOf(story.state, story.history).proposerServes).toEqual(['coordinator', 'secretariat']);
    expect(askedToFacilitate(story)?.facts).toMatchObject({ proposerServes: ['coordinator', 'secretariat'] });
    expect(dossierOf(story.history)).toContain(
      'The entity of the proposer also provides the Coordinator and the secretariat of the Network.',
    );
  });

  it('so does one of the secretariat itself', () => {
    const story = new DecisionCase(ofIom()).submit({}, secretariat);
    expect(story.state.proposerServes).toEqual(['coordinator', 'secretariat']);
  });

  it('a proposal of another member says nothing of the kind', () => {
    const story = facilitated('ILO');
    expect(detailsOf(story.state, story.history).proposerServes).toEqual([]);
    expect(askedToFacilitate(story)?.facts).not.toHaveProperty('proposerServes');
    expect(dossierOf(story.history)).not.toContain('also provides');
  });

  it('whoever serves the Network answers to no task of IOM, and acts in its name nowhere', () => {
    const network = ofIom();
    const { person } = coordinator;
    const capacities = network.capacitiesOf(person, '2026-11-02T09:00:00.000Z');
    expect(capacities).toEqual([{ role: 'coordinator' }]);
    expect(assigneesOf({ person: { id: person }, capacities })).toEqual([`person:${person}`, 'role:coordinator']);
  });
});
