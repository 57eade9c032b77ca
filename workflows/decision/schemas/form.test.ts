import { expect, test } from 'vitest';
import { DecisionForm } from './form.ts';

const form = { title: 'Plan', text: 'We decide.', language: 'en', method: 'silence' };

test.each(['2026-08-10T12:00:00Z', '2026-08-10T12:00:00.000Z'])(
  'an instant written %s is kept in the one form in which instants compare as text',
  (circulateUntil) => {
    expect(DecisionForm.parse({ ...form, circulateUntil }).circulateUntil).toBe('2026-08-10T12:00:00.000Z');
  },
);

test('texts that one event could not hold are refused by name, however they are spread', () => {
  const long = 'س'.repeat(49_000);
  const parsed = DecisionForm.safeParse({ ...form, circulateFor: 'PT72H', text: long, background: long });
  expect(parsed.error?.issues).toMatchObject([{ path: ['text'], params: { rule: 'too-much-text' } }]);
  expect(DecisionForm.safeParse({ ...form, circulateFor: 'PT72H', text: long }).success).toBe(true);
});

test('nor does it matter that a character takes two in JSON', () => {
  const quotes = '"'.repeat(49_000);
  const parsed = DecisionForm.safeParse({ ...form, circulateFor: 'PT72H', text: quotes, background: quotes });
  expect(parsed.error?.issues).toMatchObject([{ params: { rule: 'too-much-text' } }]);
});
