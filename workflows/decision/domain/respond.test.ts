import { expect, it } from 'vitest';
import { coordinator, DecisionCase, sgOffice } from '#test/support/decision-case.ts';

/** The text has been revised before the matter went to the Secretary-General. */
const revisedAndTransmitted = () => {
  const story = new DecisionCase()
    .inFacilitation()
    .act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' })
    .deliver()
    .position('ILO', 'objection');
  return story
    .act(coordinator, 'facilitate', { choice: 'report-failure', reason: 'no way found' })
    .after('PT72H')
    .passTime()
    .act(coordinator, 'transmit', { choice: 'transmit' });
};

it.each(['decided', 'returned'])(
  'a reply without a text, %s, is about the newest text and not about an earlier one',
  (choice) => {
    const story = revisedAndTransmitted().act(sgOffice, 'respond', { choice });
    expect(story.last[0]).toMatchObject({ data: { text: { version: 3, text: 'A gentler text.' } } });
    expect(story.state.texts.map(({ hash }) => hash).at(-1)).toBe(story.state.texts.at(-2)?.hash);
  },
);
