import { describe, expect, it } from 'vitest';
import { forSession, onAgenda, session } from '#test/support/at-the-table.ts';
import { DecisionCase, secretariat } from '#test/support/decision-case.ts';
import { members, network } from '#test/support/network.ts';
import { letters } from '#workflows/decision/letters.ts';
import { DecisionState } from '#workflows/decision/schemas/state.ts';

const annual = { ...session, meetingId: 'network.1' };
const table = (story: DecisionCase, { meetingId }: { meetingId: string }) =>
  story.act(secretariat, 'table', { choice: 'table', meetingId });
const mailsOf = (story: DecisionCase) =>
  story.last.flatMap((event, index) => {
    const state = story.states[story.states.length - story.last.length + index];
    return state === undefined ? [] : letters(event, state, network);
  });
const toldBy = (story: DecisionCase, template: string) =>
  mailsOf(story)
    .filter((mail) => mail.template === template)
    .map(({ to }) => to);
const isOf = (party: string) => `${party.toLowerCase()}@example.org`;

describe('a text that another body takes than it went to', () => {
  const story = () => {
    const opened = new DecisionCase();
    opened.meetingsOf = { 'executive-committee': [session], network: [annual] };
    return opened.circulated(forSession);
  };

  it('comes with one mail to everybody, which says both', () => {
    const tabled = table(story(), annual);
    const people = mailsOf(tabled).map(({ to }) => to);
    expect(people.toSorted()).toEqual([...new Set(people)].toSorted());
    expect(toldBy(tabled, 'for-meeting')).toEqual(expect.arrayContaining([...members, 'FAO', 'UNESCO'].map(isOf)));
    expect(toldBy(tabled, 'tabled')).toEqual(['coordinator@example.org']);
  });

  it('is told to those who had it and get it from nobody now', () => {
    const tabled = table(story(), annual).deliver();
    tabled.meetingsOf = { ...tabled.meetingsOf, network: [{ ...annual, state: 'cancelled' }] };
    const news = { what: 'CAL-network', version: 2, changed: [annual.meetingId] };
    tabled.run({ type: 'outside-changed', ...news, actor: { system: 'rules' }, at: tabled.now });
    table(tabled, session);
    expect(tabled.happened.slice(0, 2)).toEqual(['case-tabled', 'round-circulated']);
    expect(toldBy(tabled, 'tabled').toSorted()).toEqual(
      [isOf('FAO'), 'coordinator@example.org', isOf('UNESCO')].toSorted(),
    );
    expect(toldBy(tabled, 'for-meeting')).toEqual(expect.arrayContaining(members.map(isOf)));
  });
});

describe('why a meeting was moved or cancelled', () => {
  it.each([
    ['moved', 'retabled', { at: '2026-11-25T09:00:00.000Z', reason: 'The room is taken.' }],
    ['moved too close', 'untabled', { at: '2026-11-05T08:00:00.000Z', reason: 'The room is taken.' }],
    ['cancelled', 'untabled', { state: 'cancelled' as const, reason: 'Too few can come.' }],
  ])('is said to everybody concerned where it was %s', (_, template, change) => {
    const story = onAgenda().after('PT1H');
    story.meetings = [{ ...session, ...change }];
    const news = { what: 'CAL-executive-committee', version: 2, changed: [session.meetingId] };
    story.run({ type: 'outside-changed', ...news, actor: { system: 'rules' }, at: story.now });
    const mails = mailsOf(story).filter((mail) => mail.template === template);
    expect(new Set(mails.map(({ facts }) => facts['reason']))).toEqual(new Set([change.reason]));
    expect(DecisionState.parse(story.state)).toEqual(story.state);
  });
});
