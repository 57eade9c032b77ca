import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogueNames, sourcesOf } from './compile/catalogue-files.ts';
import { say } from './say.ts';

/** Of a million both languages have a form of their own: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html. */
const counts = [0, 1, 2, 5, 1_000_000];
const languages = ['es', 'fr'] as const;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const branchesOf = (element: Element) => ('options' in element ? Object.values(element.options) : []);
const all = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...branchesOf(element).flatMap((branch) => all(branch.value))]);
const read = (message: string, language: string) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true });

/** Type 6 is a plural, type 7 its number sign. */
const pluralsOf = (message: string, language: string) =>
  all(read(message, language).getAst()).filter((element) => element.type === 6);
const counted = (language: string): [key: string, message: string][] =>
  catalogueNames().flatMap((name) =>
    Object.entries(sourcesOf(name, language))
      .filter(([key]) => !/(^|\.)@/.test(key))
      .filter(([, message]) => pluralsOf(message, language).length > 0)
      .map(([key, message]): [string, string] => [`${name} ${key}`, message]),
  );

const fill = (message: string, language: string, count: number): string => {
  const parsed = read(message, language);
  const values = all(parsed.getAst()).flatMap((element) =>
    'value' in element && element.type !== 0 ? [[element.value, element.type === 6 ? count : 'x'] as const] : [],
  );
  return String(parsed.format(Object.fromEntries(values)));
};

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe.each(languages)('what is counted in %s', (language) => {
  it('has a form for each count, and says the count where there are several', () => {
    expect(counted(language).length).toBeGreaterThan(50);
    for (const [key, message] of counted(language))
      for (const count of counts) {
        const said = fill(message, language, count);
        expect(said, key).not.toMatch(/[{}#]/);
        const bears = pluralsOf(message, language).some((plural) =>
          branchesOf(plural).some(({ value }) => value.some(({ type }) => type === 7)),
        );
        if (bears && count > 1) expect(said, key).toContain(new Intl.NumberFormat(language).format(count));
      }
  });

  it('has a form for a million in every message', () => {
    const without = counted(language).filter(([, message]) =>
      pluralsOf(message, language).some((plural) => 'options' in plural && !Object.hasOwn(plural.options, 'many')),
    );
    expect(without.map(([key]) => key)).toEqual([]);
  });
});

type Row = readonly [key: string, param: string, ...said: string[]];
const rows: Readonly<Record<(typeof languages)[number], readonly Row[]>> = {
  es: [
    [
      'errors.too-long',
      'maximum',
      '0 caracteres',
      '1 carácter',
      '2 caracteres',
      '5 caracteres',
      '1.000.000 de caracteres',
    ],
    [
      'waiting.delivery',
      'count',
      'quedan 0 notificaciones',
      'queda 1 notificación',
      'quedan 2 notificaciones',
      'quedan 5 notificaciones',
      'quedan 1.000.000 de notificaciones',
    ],
    [
      'waiting.follow-up',
      'count',
      'Quedan 0 medidas',
      'Queda 1 medida por',
      'Quedan 2 medidas',
      'Quedan 5 medidas',
      'Quedan 1.000.000 de medidas',
    ],
  ],
  fr: [
    [
      'errors.too-long',
      'maximum',
      '0 caractère.',
      '1 caractère.',
      '2 caractères',
      '5 caractères',
      '1 000 000 caractères',
    ],
    [
      'waiting.delivery',
      'count',
      '0 notification n’a pas',
      '1 notification n’a pas',
      '2 notifications n’ont pas',
      '5 notifications n’ont pas',
      '1 000 000 notifications n’ont pas',
    ],
    [
      'waiting.follow-up',
      'count',
      '0 mesure reste',
      '1 mesure reste',
      '2 mesures restent',
      '5 mesures restent',
      '1 000 000 mesures restent',
    ],
  ],
};

describe.each(languages)('counting in %s', (language) => {
  it.each(rows[language])('%s', (key, param, ...said) => {
    const sentences = counts.map((count) =>
      plain(`${say(language, key, { parties: ['ILO'], [param]: count }, { procedure: 'decision' })}.`),
    );
    expect(sentences).toEqual(said.map((words) => expect.stringContaining(words)));
  });
});
