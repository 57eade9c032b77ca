import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { Language } from '#schemas/language.ts';
import { catalogueNames, sourcesOf } from '../compile/catalogue-files.ts';
import exceptions from './exceptions.json' with { type: 'json' };
import notSaid from './not-said.json' with { type: 'json' };
import saidAs from './said-as.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

type Term = keyof typeof terms;
type Said = { readonly word: string; readonly basis: string; readonly source?: string };
const languages = Language.options;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const branchesOf = (element: Element) => ('options' in element ? Object.values(element.options) : []);
const literals = (elements: readonly Element[]): string =>
  elements
    .map((element) =>
      element.type === 0
        ? element.value
        : ` ${branchesOf(element)
            .map((branch) => literals(branch.value))
            .join(' ')} `,
    )
    .join('');

/** Marks that readers of Arabic may leave out, and marks of direction, which nobody reads. */
const bare = (text: string) => text.replaceAll(/[\u064b-\u0652\u0670\u2066-\u2069]/g, '');
const wordsOf = (message: string) =>
  bare(literals(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()));

/** Every message of a language with its words alone: no placeholders, no names of branches. */
const spoken = (language: string): Map<string, string> =>
  new Map(
    catalogueNames().flatMap((name) =>
      Object.entries(sourcesOf(name, language))
        .filter(([key]) => !/(^|\.)@/.test(key))
        .map(([key, message]) => [`${name} ${key}`, wordsOf(message)]),
    ),
  );
const messages = new Map(languages.map((language) => [language, spoken(language)]));
const saidIn = (language: Language) => messages.get(language) ?? new Map<string, string>();
const matches = (pattern: string, text: string) => new RegExp(pattern, 'iu').test(text);

const isException = (term: string, key: string) =>
  exceptions.some((each) => each.term === term && each.keys.some((excepted) => key.endsWith(` ${excepted}`)));

const saidOtherwise = (language: Language): [string, string][] =>
  Object.entries(notSaid[language]).flatMap(([pattern, term]) =>
    [...saidIn(language)].filter(([, words]) => matches(pattern, words)).map(([key]): [string, string] => [term, key]),
  );

const leftOut = (language: Language): [string, string][] =>
  Object.entries(saidAs).flatMap(([term, said]) =>
    [...saidIn('en')]
      .filter(
        ([key, english]) => matches(said.en, english) && !matches(said[language], saidIn(language).get(key) ?? ''),
      )
      .map(([key]): [string, string] => [term, key]),
  );

describe('the glossary', () => {
  it.each(Object.entries(terms))('has %s in every language, an official word with its source', (_term, said) => {
    expect(Object.keys(said).sort()).toEqual([...languages].sort());
    for (const word of Object.values<Said>(said)) {
      expect(word.word.trim()).not.toBe('');
      expect(word.basis).toBe(word.source === undefined ? 'working' : 'official');
    }
  });

  it('knows each of its words by the pattern under which messages are searched for it', () => {
    for (const [term, said] of Object.entries(saidAs))
      for (const language of languages)
        expect([term, language, matches(said[language], bare(terms[term as Term][language].word))]).toEqual([
          term,
          language,
          true,
        ]);
  });

  it.each(languages)('bans in %s no word of its own, and only in favour of a term that it has', (language) => {
    for (const [pattern, term] of Object.entries<string>(notSaid[language])) {
      expect(Object.keys(terms)).toContain(term);
      const banned = Object.values(terms).filter((each) => matches(pattern, bare(each[language].word)));
      expect([pattern, banned]).toEqual([pattern, []]);
    }
  });
});

describe.each(languages)('pages and mails in %s', (language) => {
  it('say none of the words that another one stands for', () => {
    expect(saidOtherwise(language).filter(([term, key]) => !isException(term, key))).toEqual([]);
  });

  it('have the word of the glossary wherever English has the term', () => {
    expect(leftOut(language).filter(([term, key]) => !isException(term, key))).toEqual([]);
  });
});

it('the glossary has no exception that nothing needs', () => {
  const needed = languages.flatMap((language) => [...saidOtherwise(language), ...leftOut(language)]);
  for (const { term, keys } of exceptions)
    for (const excepted of keys)
      expect([term, excepted, needed.some(([of, key]) => of === term && key.endsWith(` ${excepted}`))]).toEqual([
        term,
        excepted,
        true,
      ]);
});
