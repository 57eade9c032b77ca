import { describe, expect, it } from 'vitest';
import { instantForReader } from '#functions/lib/email/instant-in-words.ts';
import { Language } from '#schemas/language.ts';
import { formatDate, formatInstant, formatRemaining, formatShort } from './dates.ts';

/** As documents of the United Nations write them: in Arabic the Levantine month beside the other (A/C.6/74/SR.19), in Russian the genitive. */
const first: Readonly<Partial<Record<Language, string>>> = {
  en: '1 December 2026',
  ar: '1 كانون الأول/ديسمبر 2026',
  fr: '1er décembre 2026',
  es: '1 de diciembre de 2026',
  ru: '1 декабря 2026 года',
  zh: '2026年12月1日',
};
const deadlines: typeof first = {
  en: 'Tuesday, 1 December 2026 at 17:00 (Geneva)',
  ar: 'الثلاثاء 1 كانون الأول/ديسمبر 2026، الساعة 17:00 (بتوقيت جنيف)',
  fr: 'mardi 1er décembre 2026 à 17:00 (Genève)',
  es: 'martes 1 de diciembre de 2026, 17:00 horas (Ginebra)',
  ru: 'вторник, 1 декабря 2026 года, 17:00 (Женева)',
  zh: '2026年12月1日 星期二 17:00（日内瓦）',
};

describe('dates', () => {
  it.each(Object.keys(first) as Language[])(
    'are written in %s as documents write them, in mails, on pages and in tables alike',
    (language) => {
      const [day, instant] = ['2026-12-01', '2026-12-01T16:00:00.000Z'];
      expect(formatDate(language, day)).toBe(first[language]);
      expect(instantForReader(instant, language, 'Europe/Zurich')).toBe(deadlines[language]);
      expect(formatInstant(language, instant, 'Europe/Zurich').replace(/[,，،] ?\u2066?UTC\+1\u2069?/, '')).toBe(
        deadlines[language],
      );
      expect(formatShort(language, instant, 'Europe/Zurich')).toContain(first[language] ?? '');
    },
  );

  it.each(Language.options)('have twelve months in %s, no two alike', (language) => {
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}-02`);
    expect(new Set(months.map((day) => formatDate(language, day))).size).toBe(12);
  });

  it('tell the two hours apart that a night has when clocks are set back', () => {
    expect(formatInstant('en', '2026-10-25T00:30:00.000Z', 'Europe/Zurich')).toContain('02:30 (Geneva, UTC+2)');
    expect(formatInstant('en', '2026-10-25T01:30:00.000Z', 'Europe/Zurich')).toContain('02:30 (Geneva, UTC+1)');
    expect(formatInstant('en', '2026-10-25T01:30:00.000Z', 'America/Sao_Paulo')).toContain(
      '(America/Sao Paulo, UTC-3)',
    );
  });

  it('shows the second of an expiry that has one', () => {
    expect(formatInstant('en', '2026-11-26T16:00:07.000Z', 'UTC')).toContain('16:00:07');
    expect(formatInstant('en', '2026-11-26T16:00:00.000Z', 'UTC')).not.toContain('16:00:00');
  });

  it('follows the change of clocks in Geneva and in New York, which are a week apart', () => {
    expect(formatInstant('en', '2026-10-28T12:00:00.000Z', 'Europe/Zurich')).toContain('13:00');
    expect(formatInstant('en', '2026-10-28T12:00:00.000Z', 'America/New_York')).toContain('08:00');
    expect(formatInstant('en', '2026-11-02T12:00:00.000Z', 'America/New_York')).toContain('07:00');
  });

  it('rounds what is left down', () => {
    const left = (instant: string) => formatRemaining('en', '2026-11-26T12:00:00.000Z', instant);
    expect(left('2026-11-29T11:59:59.000Z')).toBe('in 2 days');
    expect(left('2026-11-28T11:59:59.000Z')).toBe('in 47 hours');
    expect(left('2026-11-26T13:59:59.000Z')).toBe('in 119 minutes');
    expect(left('2026-11-26T11:00:00.000Z')).toBe('in 0 minutes');
  });
});
