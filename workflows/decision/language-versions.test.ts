import { describe, expect, it } from 'vitest';
import { checkLanguageVersions } from './language-versions.ts';

const inFrench = (text: string) => ({ translations: [{ language: 'fr', title: 'Titre', text }] });
const found = (text: string, french: string) =>
  checkLanguageVersions({ text, ...inFrench(french) }).map(({ is, says }) => [is, says.params]);

describe('a language version beside the text', () => {
  it.each([
    ['One.', 'Un.', 'met', 1, 1],
    ['One.\n\nTwo.', 'Un.\n\nDeux.', 'met', 2, 2],
    // Windows, spaces on blank lines, several of them, and at the ends.
    ['One.\n\nTwo.', '\n\nUn.\r\n \r\n\r\n\tDeux.\n\n', 'met', 2, 2],
    // A line that is broken is no paragraph.
    ['One.\n\nTwo.', 'Un.\nDeux.', 'to-judge', 1, 2],
    ['One.', 'Un.\n\nDeux.', 'to-judge', 2, 1],
  ])('%j and %j', (text, french, is, count, original) => {
    expect(found(text, french)).toEqual([[is, { languages: ['fr'], count, original }]]);
  });

  it('is not looked at as long as either has no text', () => {
    expect(checkLanguageVersions({ text: 'One.' })).toEqual([]);
    expect(checkLanguageVersions(inFrench('Un.'))).toEqual([]);
    expect(checkLanguageVersions({ text: 'One.', translations: [{ language: 'fr' }] })).toEqual([]);
  });
});
