import { describe, expect, it } from 'vitest';
import { contentOf } from '#functions/lib/email/content.ts';
import { Language } from '#schemas/language.ts';
import { coordinator, DecisionCase, secretariat } from '#test/support/decision-case.ts';
import { decisionMails } from './emails/mails.ts';
import { letters } from './letters.ts';

/** Every mail of a case as words, in all languages. */
function mailsOf({ history, states, network }: DecisionCase): string[] {
  return history.flatMap((event, index) => {
    const state = states[index];
    if (state === undefined) return [];
    const byTemplate = new Map(letters(event, state, network).map(({ template, facts }) => [template, facts]));
    return [...byTemplate].flatMap(([template, facts]) =>
      Language.options.map((language) =>
        JSON.stringify(contentOf(decisionMails, template, facts, language, 'UTC').parts),
      ),
    );
  });
}

const hours = /(?<![:\d])\d+ ?(hours|ساعة|heures|horas|час|小时)/;
const until = { circulateFor: undefined, circulateUntil: '2027-02-20T09:00:00.000Z' };

describe('how long a round lasts', () => {
  it('is told as a length or as an instant, as it was stated', () => {
    expect(mailsOf(new DecisionCase().circulated()).filter((mail) => hours.test(mail))).not.toEqual([]);
    expect(mailsOf(new DecisionCase().circulated(until)).filter((mail) => hours.test(mail))).toEqual([]);
  });

  it('is no length even where the notices took so long that the round ends later than was stated', () => {
    const story = new DecisionCase().submit(until).act(secretariat, 'screen', { choice: 'accept' });
    story.at('2027-02-19T09:00:00.000Z').deliver();
    expect(story.state.round?.expiresAt).toBe('2027-02-22T09:00:00.000Z');
    expect(mailsOf(story).filter((mail) => hours.test(mail))).toEqual([]);
  });

  it('is the least length where a later round begins after the instant that was stated', () => {
    const story = new DecisionCase().circulated(until).position('ILO', 'objection').at('2027-02-19T09:00:00.000Z');
    story.act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' });
    expect(story.state.round).toMatchObject({ number: 2, period: 'PT72H' });
    expect(story.state.round?.until).toBeUndefined();
    story.deliver();
    expect(story.state.round?.expiresAt).toBe('2027-02-22T09:00:00.000Z');
    expect(mailsOf(story).at(-1)).toMatch(hours);
  });
});
