import { describe, expect, it } from 'vitest';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { say } from './say.ts';

/** One of each form that CLDR knows for these languages, and those that are easily taken for another: 11, 21, 102. */
const counts = [0, 1, 2, 5, 11, 21, 102];
const said = (language: InterfaceLanguage, key: string, name: string, procedure?: string): string[] =>
  counts.map((count) => say(language, key, { [name]: count }, { procedure }));

describe('what a number of hours is called', () => {
  it.each<[InterfaceLanguage, string[]]>([
    ['ru', ['0 часов', '1 час', '2 часа', '5 часов', '11 часов', '21 час', '102 часа']],
    ['zh', ['0小时', '1小时', '2小时', '5小时', '11小时', '21小时', '102小时']],
    ['ar', ['0 ساعة', 'ساعة واحدة', 'ساعتان', '5 ساعات', '11 ساعة', '21 ساعة', '102 ساعة']],
  ])('in %s', (language, hours) => {
    expect(said(language, 'lengths.hours', 'count', 'decision')).toEqual(hours);
  });
});

describe('how many characters a field may have', () => {
  it.each<[InterfaceLanguage, string[]]>([
    [
      'ru',
      ['0 знаков', '1 знака', '2 знаков', '5 знаков', '11 знаков', '21 знака', '102 знаков'].map(
        (most) => `допускается не более ${most}`,
      ),
    ],
    ['zh', counts.map((count) => `最多可有${count}个字符`)],
    [
      'ar',
      ['0 حرف', 'حرف واحد', 'حرفين', '5 أحرف', '11 حرفا', '21 حرفا', '102 حرف'].map(
        (most) => `يجب ألا يزيد على ${most}`,
      ),
    ],
  ])('in %s', (language, limits) => {
    expect(said(language, 'errors.too-long', 'maximum')).toEqual(limits);
  });
});

describe('after how many minutes to try again', () => {
  it.each<[InterfaceLanguage, string[]]>([
    [
      'ru',
      ['0 минут', '1 минуту', '2 минуты', '5 минут', '11 минут', '21 минуту', '102 минуты'].map(
        (wait) => `Слишком много попыток. Повторите попытку через ${wait}.`,
      ),
    ],
    ['zh', counts.map((count) => `尝试次数过多。请在${count}分钟后重试。`)],
    [
      'ar',
      ['0 دقيقة', 'دقيقة واحدة', 'دقيقتين', '5 دقائق', '11 دقيقة', '21 دقيقة', '102 دقيقة'].map(
        (wait) => `عدد المحاولات كبير جدا. حاولوا مجددا بعد ${wait}.`,
      ),
    ],
  ])('in %s', (language, sentences) => {
    expect(said(language, 'errors.too-many-requests', 'minutes')).toEqual(sentences);
  });
});
