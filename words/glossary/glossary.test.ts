import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { catalogueNames, sourcesOf } from '../compile/catalogue-files.ts';
import exceptions from './exceptions.json' with { type: 'json' };
import notSaid from './not-said.json' with { type: 'json' };
import saidAs from './said-as.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

type Said = { readonly word: string; readonly basis: string; readonly source?: string };
type By<T> = Readonly<Record<string, T>>;
const termsBy: By<By<Said>> = terms;
const patternsBy: By<By<string>> = saidAs;
const bansBy: By<By<string>> = notSaid;

/** A further language is held to the glossary once that has words in it. */
const languages = Language.options.filter((language) => Object.hasOwn(terms.consensus, language));
const wordOf = (term: string, language: string) => bare(termsBy[term]?.[language]?.word ?? '');
const patternOf = (term: string, language: string) => patternsBy[term]?.[language] ?? '';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const branchesOf = (element: Element) => ('options' in element ? Object.values(element.options) : []);
const literalsOf = (element: Element): string =>
  element.type === 0
    ? element.value
    : ` ${branchesOf(element)
        .map(({ value }) => literals(value))
        .join(' ')} `;
const literals = (elements: readonly Element[]): string => elements.map(literalsOf).join('');

/** Marks that readers of Arabic may leave out, and marks of direction, which nobody reads. */
const bare = (text: string) => text.replaceAll(/[\u064b-\u0652\u0670\u2066-\u2069]/g, '');
const spoken = (message: string) =>
  bare(literals(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()));

/** Every message of a language with its words alone: no placeholders, no names of branches. */
const messagesIn = (language: string): Map<string, string> =>
  new Map(
    catalogueNames().flatMap((name) =>
      Object.entries(sourcesOf(name, language))
        .filter(([key]) => !/(^|\.)@/.test(key))
        .map(([key, message]) => [`${name} ${key}`, spoken(message)]),
    ),
  );
const messages = new Map(languages.map((language) => [language, messagesIn(language)]));
const saidIn = (language: Language) => messages.get(language) ?? new Map<string, string>();
const matches = (pattern: string, text: string) => new RegExp(pattern, 'iu').test(text);

type Finding = readonly [term: string, key: string];

const isException = ([term, key]: Finding) =>
  exceptions.some((each) => each.term === term && each.keys.some((excepted) => key.endsWith(` ${excepted}`)));

const saidOtherwise = (language: Language): Finding[] =>
  Object.entries(bansBy[language] ?? {}).flatMap(([pattern, term]) =>
    [...saidIn(language)].filter(([, words]) => matches(pattern, words)).map(([key]): Finding => [term, key]),
  );

const leftOut = (language: Language): Finding[] =>
  Object.keys(saidAs).flatMap((term) =>
    [...saidIn('en')]
      .filter(([, english]) => matches(patternOf(term, 'en'), english))
      .filter(([key]) => !matches(patternOf(term, language), saidIn(language).get(key) ?? ''))
      .map(([key]): Finding => [term, key]),
  );

describe('the glossary', () => {
  it.each(Object.keys(terms))('has %s in every language, an official word with its source', (term) => {
    for (const language of languages) {
      const { word = '', basis, source } = termsBy[term]?.[language] ?? {};
      expect([language, word.trim()]).not.toEqual([language, '']);
      expect([language, basis]).toEqual([language, source === undefined ? 'working' : 'official']);
    }
  });

  it.each(Object.keys(saidAs))('knows its word for %s by the pattern that is searched for', (term) => {
    const unknown = languages.filter((language) => !matches(patternOf(term, language), wordOf(term, language)));
    expect(unknown).toEqual([]);
  });

  it.each(languages)('bans in %s no word of its own, and only in favour of a term that it has', (language) => {
    for (const [pattern, term] of Object.entries(bansBy[language] ?? {})) {
      expect(Object.keys(terms)).toContain(term);
      expect([pattern, Object.keys(terms).filter((each) => matches(pattern, wordOf(each, language)))]).toEqual([
        pattern,
        [],
      ]);
    }
  });
});

describe.each(languages)('pages and mails in %s', (language) => {
  it('say none of the words that another one stands for', () => {
    expect(saidOtherwise(language).filter((found) => !isException(found))).toEqual([]);
  });

  it('have the word of the glossary wherever English has the term', () => {
    expect(leftOut(language).filter((found) => !isException(found))).toEqual([]);
  });
});

it('the glossary has no exception that nothing needs', () => {
  const needed = languages.flatMap((language) => [...saidOtherwise(language), ...leftOut(language)]);
  const idle = exceptions.flatMap(({ term, keys }) =>
    keys.filter((excepted) => !needed.some(([of, key]) => of === term && key.endsWith(` ${excepted}`))),
  );
  expect(idle).toEqual([]);
});
