import { expect, it } from 'vitest';
import { mailFiles } from './mail-files.ts';

const mailOf = (event: number, text: string) => ({
  ...{ event, to: 'ilo@example.org', state: 'sent', words: 'kept' as const },
  sent: [{ at: '2026-03-02T09:00:00.000Z', language: 'en', subject: 'A text goes round', text }],
});

it('as many mails as there is room for are files, and the others are named with where they are', () => {
  const long = 'word '.repeat(300_000);
  const { files, placeOf } = mailFiles(
    [mailOf(1, long), mailOf(3, long), mailOf(4, 'short'), mailOf(4, 'another')],
    'https://example.org/cases/DEC-2026-0001',
  );
  expect(files.map(({ path }) => path)).toEqual(['mails/1.txt', 'mails/4.txt']);
  expect(Buffer.from(files[1]?.content ?? []).toString()).toMatch(/short\n+-+\n+To: ilo@example.org\n.*\n.*\n+another/);
  expect(placeOf.get(3)).toBe('https://example.org/cases/DEC-2026-0001/mails/3');
});

it('an event of which no words are kept has no file and no place', () => {
  const without = { event: 2, to: 'ilo@example.org', state: 'sent', words: 'not-kept' as const, sent: [] };
  const { files, placeOf } = mailFiles([without], 'https://example.org/cases/DEC-2026-0001');
  expect([files, placeOf.size]).toEqual([[], 0]);
});
