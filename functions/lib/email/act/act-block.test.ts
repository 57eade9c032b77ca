import { describe, expect, it } from 'vitest';
import { type InterfaceLanguage, Language } from '#schemas/language.ts';
import { registry } from '#workflows/registry.ts';
import { readActBlock } from './act-block.ts';
import { byMailOf } from './acts-by-mail.ts';

/** Any: the choices are those of rounds, which procedures share. */
const [procedure = ''] = Object.keys(registry);
const acts = { procedure, caseId: 'DEC-2026-0001', kind: 'position', choices: ['support', 'objection'] };
const offers = (language: InterfaceLanguage) =>
  byMailOf({ ...acts, to: 'act+dec-2026-0001-3-0123456789abcdef@tawafuq.example.org' }, '012345', language);

describe('the form that a mail offers', () => {
  it.each(Language.options)('is read as it was written, in %s', (language) => {
    const { links, plain } = offers(language);
    const [support, objection] = links.map(
      ({ url }) => new URL(url).searchParams.get('body')?.replaceAll('\r\n', '\n') ?? '',
    );
    expect(readActBlock(`Hello\n${support}\nBye`)).toEqual({
      is: 'one',
      choice: 'support',
      code: '012345',
      reason: '',
    });
    const lines = (objection ?? '').split('\n');
    lines.splice(3, 1, `${lines[3]}因为 : لا`, 'second');
    expect(readActBlock(lines.join('\n'))).toMatchObject({ choice: 'objection', reason: '因为 : لا\nsecond' });
    expect(readActBlock(plain.join('\n'))).toMatchObject({ is: 'one', choice: 'support', code: '012345' });
  });

  it.each([
    '',
    '[tawafuq]',
    '[/tawafuq]',
    '[tawafuq]\nChoice: [support]\nCode: 12345\nReason:\n[/tawafuq]',
    'Choice: [support]\nCode: 123456',
  ])('is not %j', (words) => {
    expect(readActBlock(words).is).not.toBe('one');
  });
});
