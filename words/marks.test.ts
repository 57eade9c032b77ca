import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogueNames, sourcesOf } from './compile/catalogue-files.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
const branchesOf = (element: Element) => ('options' in element ? Object.values(element.options) : []);

/** What stands between placeholders, each branch by itself; a placeholder is the letter x. */
const sentences = (elements: readonly Element[]): string[] => [
  elements.map((element) => (element.type === 0 ? element.value : 'x')).join(''),
  ...elements.flatMap((element) => branchesOf(element).flatMap((branch) => sentences(branch.value))),
];

/** Shapes of what is to be typed, such as `area-1: 1, 2, 5`, are no sentences. */
const typed = /[«“]?[\s\u00a0\u202f]?(?:area-1|0): [^«»“”]*[»”]?/g;

const broken = (language: string, mistake: RegExp): string[] =>
  catalogueNames().flatMap((name) =>
    Object.entries(sourcesOf(name, language))
      .filter(([key]) => !/(^|\.)@/.test(key))
      .filter(([, message]) =>
        sentences(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()).some((said) =>
          mistake.test(said.replaceAll(typed, '').replaceAll(/https?:\/\//g, '')),
        ),
      )
      .map(([key]) => `${name} ${key}`),
  );

/** Each as the editorial manuals of the United Nations have it. */
describe('the marks of', () => {
  it.each([
    ['fr', 'a hard space before : ; ? ! and »', /[^\u00a0\u202f\s][:;?!»](\s|$)|\s(?<![\u00a0\u202f])[:;?!»]/],
    ['fr', 'a hard space after «', /«(?![\u00a0\u202f])/],
    ['fr', 'no straight quotation mark or apostrophe', /["'“”]/],
    ['es', 'no quotation marks but « »', /["“”]/],
    ['es', 'an opening mark for each question and exclamation', /^[^¿]*\?|^[^¡]*!/],
    ['ru', 'no quotation marks but « »', /["“”]/],
    ['ar', 'no quotation marks but « »', /["“”]/],
    ['ar', 'its own comma, semicolon and question mark', /[\u0600-\u06ff]\s?[,;?]/],
    ['ar', 'no vowel of the accusative on the last letter', /\u064b/],
    ['zh', 'full-width marks after its characters', /[\u4e00-\u9fff][,;:?!]|[\u4e00-\u9fff]\.(\s|$)/],
    ['zh', 'its own quotation marks', /["«»]/],
  ])('%s: %s', (language, _rule, mistake) => {
    expect(broken(language, mistake)).toEqual([]);
  });
});

describe('the reader is addressed politely in', () => {
  it.each([
    ['fr', /(?<!\p{L})(tu|toi|tes|ton|ta)(?!\p{L})/iu],
    ['es', /(?<!\p{L})(tú|tu|tus|te|ti|vos|vosotros)(?!\p{L})/iu],
    ['ru', /(?<!\p{L})(ты|тебя|тебе|твой|твоя|твои)(?!\p{L})/iu],
    ['zh', /你/],
    ['ar', /(?<!\p{L})(اقرأ|اطلب|املأ|فأدرجه|اكتب|احذفه?|الصق|أعد|نزّل|نفّذ|انتقل|اختر|أدخل|اضغط)(?!\p{L})(?! غيركم)/u],
  ])('%s', (language, familiar) => {
    expect(broken(language, familiar)).toEqual([]);
  });
});
