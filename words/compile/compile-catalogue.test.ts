import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { expect, it } from 'vitest';
import { tries } from '#test/support/search.ts';
import { catalogueOf } from '../catalogue-of.ts';
import { localeOf } from '../locale.ts';
import { catalogueNames, languages, sourcesOf } from './catalogue-files.ts';

const messages = catalogueNames().flatMap((name) =>
  languages.flatMap((language) =>
    Object.entries(sourcesOf(name, language))
      .filter(([key]) => !key.startsWith('@'))
      .map(([key, text]) => ({ name, language, key, text })),
  ),
);
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? '');

/** Numbers where a message counts, the very words where it selects, anything where it quotes. */
const value = fc.oneof(fc.nat(120), fc.constantFrom('silence', 'explicit', 'positions', 'yes', 'daily'), fc.string());
const number = fc.oneof(
  fc.nat(120),
  fc.nat(),
  fc.nat(1_200).map((tenths) => tenths / 10),
);

it('says every message of the catalogues as another implementation of ICU does, whatever it is filled with', () => {
  expect(messages.length).toBeGreaterThan(1_400);
  for (const { name, language, key, text } of messages) {
    const counted = (placeholder: string) => text.includes(`{${placeholder}, plural`);
    const filling = fc.record(Object.fromEntries(namesIn(text).map((each) => [each, counted(each) ? number : value])));
    const message = catalogueOf(name, language)[key];
    const reference = new IntlMessageFormat(text, localeOf(language), undefined, { ignoreTag: true });
    fc.assert(
      fc.property(filling, (values) => {
        expect([name, key, String(message?.(values))]).toEqual([name, key, String(reference.format(values))]);
      }),
      { numRuns: text.includes('{') ? tries(20) : 1 },
    );
  }
});

it('does not leave a placeholder unfilled', () => {
  expect(() => catalogueOf('platform', 'en')['task.for']?.({})).toThrow("requires argument 'party'");
});
