import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogueNames, languages, sourcesOf } from './compile/catalogue-files.ts';

const others = languages.filter((language) => language !== 'en');
const saidIn = (catalogue: string, language: string) =>
  new Map(
    Object.entries(sourcesOf(catalogue, language)).filter(([key]) => !/(^|\.)@/.test(key) && !key.startsWith('@')),
  );

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const parse = (message: string): Element[] =>
  new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst();
const branchesOf = (element: Element) => ('options' in element ? Object.values(element.options) : []);
const all = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...branchesOf(element).flatMap((branch) => all(branch.value))]);

/** Names of the placeholders of a message, in any branch. Literals have type 0, the number sign of a plural type 7. */
const namesIn = (message = '') =>
  [
    ...new Set(
      all(parse(message))
        .filter(({ type }) => type !== 0 && type !== 7)
        .map((element) => ('value' in element ? element.value : '')),
    ),
  ].sort();

/** Names that are the same in every language. */
const properNames = ['case.hash'];

describe('catalogues', () => {
  it('are those of the platform, of parts, of procedures and of their mails', () => {
    expect(catalogueNames()).toEqual(
      expect.arrayContaining(['platform', 'circulation', 'decision', 'platform.emails', 'decision.emails']),
    );
  });

  describe.each(catalogueNames())('%s', (name) => {
    const english = saidIn(name, 'en');

    it.each(others)('has in %s the keys of English, none empty, with the same placeholders', (language) => {
      const other = saidIn(name, language);
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, message] of english) {
        // What is said of nothing is nothing in every language.
        if (message.trim() !== '') expect(other.get(key)?.trim(), key).not.toBe('');
        expect([key, namesIn(other.get(key))]).toEqual([key, namesIn(message)]);
      }
    });

    it.each(languages)('has notes on messages alone, in %s', (language) => {
      const keys = Object.keys(sourcesOf(name, language));
      const noted = keys.filter((key) => key.startsWith('@')).map((key) => key.slice(1));
      expect(noted.filter((key) => !keys.includes(key))).toEqual([]);
    });

    it('is in Arabic letters in Arabic', () => {
      const latin = [...saidIn(name, 'ar')].filter(([, message]) =>
        /\p{L}/u.test(message.replaceAll(/\{\w+(?:, number)?\}/g, '')),
      );
      expect(latin.filter(([, message]) => !/\p{Script=Arabic}/u.test(message)).map(([key]) => key)).toEqual(
        properNames.filter((key) => english.has(key)),
      );
    });
  });

  /** https://cldr.unicode.org/index/cldr-spec/plural-rules: what a number of things is called takes six forms in Arabic. */
  it('have all six plural forms of Arabic on pages and in answers', () => {
    const forms = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
    for (const name of catalogueNames().filter((each) => !each.endsWith('.emails')))
      for (const [key, message] of saidIn(name, 'ar'))
        for (const element of all(parse(message)))
          if ('pluralType' in element)
            expect([key, Object.keys(element.options)]).toEqual([key, expect.arrayContaining(forms)]);
  });
});
