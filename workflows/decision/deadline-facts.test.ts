import { describe, expect, it } from 'vitest';
import { alternate, coordinator, DecisionCase, focalPoint, secretariat } from '#test/support/decision-case.ts';
import { decisionMails } from './emails/mails.ts';
import { letters } from './letters.ts';

/** What each person's calendar is told over a case: the instants of deadlines, and a minus before those that are gone. */
function calendarOf(person: string, { history, states, network }: DecisionCase): string[] {
  return history.flatMap((event, index) => {
    const state = states[index];
    if (state === undefined) return [];
    const letter = letters(event, state, network).find(({ to }) => to === `${person}@example.org`);
    if (letter === undefined || !decisionMails.templates[letter.template as 'adopted'].calendar) return [];
    const { deadlineSetAt, deadlineGoneAt } = letter.facts;
    const day = (instant: unknown) => String(instant).slice(5, 13);
    return deadlineSetAt ? [day(deadlineSetAt)] : deadlineGoneAt ? [`-${day(deadlineGoneAt)}`] : [];
  });
}

const everybody = ['who', 'ilo', 'coordinator'];
const told = (story: DecisionCase) => new Set(everybody.map((person) => calendarOf(person, story).join(' ')));

describe('the deadline in the calendars of those who were told', () => {
  it('stays when the round ends at it', () => {
    expect(told(new DecisionCase().circulated().after('PT72H').passTime())).toEqual(new Set(['11-05T09']));
  });

  it('goes when an objection ends the round, and is set anew by the next', () => {
    const story = new DecisionCase().circulated().after('PT5H').position('ILO', 'objection').after('PT1H');
    expect(told(story)).toEqual(new Set(['11-05T09 -11-05T09']));
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' }).deliver();
    expect(told(story)).toEqual(new Set(['11-05T09 -11-05T09 11-05T15']));
  });

  it('goes once when the objection is lifted', () => {
    const story = new DecisionCase().circulated();
    for (const party of story.state.round?.entitled ?? []) if (party !== 'ILO') story.position(party, 'support');
    story
      .position('ILO', 'objection')
      .after('PT1H')
      .act(focalPoint('ILO'), 'lift', { choice: 'lift', reason: 'heard' });
    expect(story.state.at).toBe('adopted');
    expect(told(story)).toEqual(new Set(['11-05T09 -11-05T09']));
  });

  it('goes when all have agreed before it', () => {
    const story = new DecisionCase().circulated();
    for (const party of story.state.round?.entitled ?? []) story.position(party, 'support');
    expect(told(story)).toEqual(new Set(['11-05T09 -11-05T09']));
  });

  it.each([focalPoint('ILO'), alternate('ILO')])('goes when the proposal is withdrawn, for $person too', (actor) => {
    const story = new DecisionCase().circulated().act(actor, 'withdraw', { choice: 'withdraw' });
    expect(told(story)).toEqual(new Set(['11-05T09 -11-05T09']));
  });

  it('is not spoken of when a proposal is withdrawn whose clock never ran', () => {
    const story = new DecisionCase().submit().act(focalPoint('ILO'), 'withdraw', { choice: 'withdraw' });
    expect(told(story)).toEqual(new Set(['']));
  });

  it('goes with the clock that is stopped, and comes back with it', () => {
    const story = new DecisionCase().circulated().after('PT10H').bounce('unhcr@example.org');
    expect(told(story)).toEqual(new Set(['11-05T09 -11-05T09']));
    story.after('PT24H').act(secretariat, 'notice', { choice: 'excuse', reason: 'told by phone' });
    expect(told(story)).toEqual(new Set(['11-05T09 -11-05T09 11-06T09']));
  });
});
