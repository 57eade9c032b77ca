import { expect, it } from 'vitest';
import { languageName } from './language-name.ts';
import { say } from './say.ts';

it.each([
  ['ar', 'en', 'الإنكليزية'],
  ['ar', 'pt', 'البرتغالية'],
  ['fr', 'zh', 'chinois'],
  ['en', 'zz', 'zz'],
] as const)('in %s the language %s is called %s', (language, code, name) => {
  expect(languageName(language, code)).toBe(name);
});

it('sentences call languages as the forms do', () => {
  expect(say('ar', 'waiting.translation', { languages: ['en'] }, { procedure: 'circulation' })).toContain('الإنكليزية');
});
