import { expect, it } from 'vitest';
import { coordinator, DecisionCase, form } from '#test/support/decision-case.ts';
import { newestText } from './texts-of.ts';

it('the newest text is that of the language in question, whatever was entered after it in another', () => {
  const arabic = { language: 'ar', title: 'خطة العمل لعام 2027', text: 'تعتمد اللجنة خطة العمل.' } as const;
  const story = new DecisionCase().circulated({ translations: [arabic] });
  expect(['en', 'ar', 'fr'].map((language) => newestText(story.history, language))).toEqual([
    form.text,
    arabic.text,
    '',
  ]);
  story.position('ILO', 'objection').act(coordinator, 'facilitate', { choice: 'revise', text: 'A gentler text.' });
  expect(newestText(story.history, 'en')).toBe('A gentler text.');
});
