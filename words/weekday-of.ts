import type { InterfaceLanguage } from '#schemas/language.ts';
import { localeOf } from './locale.ts';

const formats = new Map<InterfaceLanguage, Intl.DateTimeFormat>();

/** What the language calls the day of the week of a day of the calendar: `Thursday`, `jeudi`. */
export const weekdayOf = (
  language: InterfaceLanguage,
  { year, month, day }: { readonly year: string; readonly month: string; readonly day: string },
): string => formatIn(language).format(Date.UTC(Number(year), Number(month) - 1, Number(day)));

/** Building a format costs about 0.05 ms, hence once for each language. */
function formatIn(language: InterfaceLanguage): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: 'UTC' });
  formats.set(language, made);
  return made;
}
