import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { tries } from '#test/support/search.ts';
import { icuMessage } from './icu-message.ts';

const locales: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };
const cataloguesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|\/)(en|ar)\.json$/.test(name))
    .map((name) => `${folder}/${name}`);
const messages = ['words', 'functions/lib/email', 'workflows'].flatMap((folder) =>
  cataloguesIn(folder).flatMap((file) => {
    const locale = locales[file.slice(-7, -5)] ?? '';
    const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    return Object.entries(catalogue)
      .filter(([key]) => !key.startsWith('@'))
      .map(([key, text]) => ({ id: `${file} ${key}`, text, locale }));
  }),
);

/** What the reference implementation makes of it. */
const reference = (text: string, locale: string, filling: Record<string, string | number>) =>
  String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(filling));
const filled = messages.filter(({ text }) => text.includes('{'));
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? '');

describe('icuMessage', () => {
  it('says every message of the catalogues as intl-messageformat does', () => {
    expect(messages.length).toBeGreaterThan(1_400);
    for (const { id, text, locale } of messages.filter((message) => !filled.includes(message)))
      expect([id, icuMessage(text, locale)({})]).toEqual([id, reference(text, locale, {})]);
  });

  it('fills every message of the catalogues as intl-messageformat does, whatever it is filled with', () => {
    expect(filled.length).toBeGreaterThan(150);
    const value = fc.oneof(fc.nat(120), fc.constantFrom('silence', 'explicit', 'yes', 'adopted'), fc.string());
    const number = fc.oneof(fc.nat(120), fc.nat());
    for (const { id, text, locale } of filled) {
      const counted = (name: string) => text.includes(`{${name}, plural`);
      const filling = fc.record(
        Object.fromEntries(namesIn(text).map((name) => [name, counted(name) ? number : value])),
      );
      const compiled = icuMessage(text, locale);
      fc.assert(
        fc.property(filling, (values) => {
          expect([id, compiled(values)]).toEqual([id, reference(text, locale, values)]);
        }),
        { numRuns: tries(30) },
      );
    }
  });

  it.each([
    '{count, plural, =0 {none} one {# {kind, select, a {A #} other {O}}} other {# of #}}',
    '{kind, select, a {{count, plural, one {#} other {#s}}} other {#}} # {kind}',
    'It is {kind}’s, it’s {count}',
  ])('nests as intl-messageformat does: %s', (text) => {
    for (const [kind, count] of [
      ['a', 0],
      ['a', 1],
      ['b', 1234],
      ['b', 1],
    ] as const)
      expect(icuMessage(text, 'en-GB')({ kind, count })).toBe(reference(text, 'en-GB', { kind, count }));
  });

  it.each([
    ['{at, date, short}', "'date'"],
    ['{count, plural, one {#}}', "without 'other'"],
    ['a } b', 'too many'],
    ['{name', 'not closed'],
    ["'{name}'", 'apostrophe'],
    ['{count, plural, offset:1 other {#}}', 'not understood'],
  ])('refuses what it does not understand: %s', (text, why) => {
    expect(() => icuMessage(text, 'en')).toThrow(why);
  });

  it('does not leave a placeholder unfilled', () => {
    expect(() => icuMessage('Dear {name}', 'en')({})).toThrow("needs 'name'");
  });
});
