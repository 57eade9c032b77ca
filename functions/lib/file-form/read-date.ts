import { CivilDate } from '#schemas/civil-date.ts';
import { plainDigits, plainWords } from './plain-words.ts';

/** The day that was written; `two` where it can be two of them, undefined where it is none. */
export type ReadDate = string | 'two' | undefined;

/** Both families of Arabic names, which the United Nations write side by side, and those of the Maghreb. */
const locales = ['en', 'fr', 'es', 'ru', 'zh', 'ar-EG', 'ar-SY', 'ar-MA', 'ar-DZ'];

/** Names of months as they stand in a date and by themselves, long and short. */
function monthNames(): Map<string, number> {
  // As the United Nations writes them, and CLDR does not.
  const names = new Map(Object.entries({ يونيه: 6, يوليه: 7 }).map(([name, month]) => [bare(name), month]));
  for (const locale of locales)
    for (const month of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, { month, day, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number += 1) {
          const parts = format.formatToParts(new Date(Date.UTC(2026, number - 1, 1)));
          const name = bare(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (/\p{L}/u.test(name) && !/\d/.test(name)) names.set(name, number);
        }
      }
  return names;
}

const bare = (text: string): string =>
  plainWords(text)
    .replace(/[.,،、/]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

let known: Map<string, number> | undefined;

/** A day as people write it in any of our languages. Which number is the day is never guessed. */
export function readDate(text: string): ReadDate {
  const plain = plainDigits(plainWords(text)).replace(/\s+/g, ' ');
  const [, year, month, day] =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?$/.exec(plain.replace(/t[\d:.]+.*$/, '')) ?? [];
  if (year !== undefined) return dayOf(year, month, day);
  const [, one = '', mark, other = '', ofYear] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(plain) ?? [];
  if (ofYear !== undefined) {
    // A dot has the day before it in every language that writes one.
    if (mark === '.' || Number(one) > 12 || one === other) return dayOf(ofYear, other, one);
    return Number(other) > 12 ? dayOf(ofYear, one, other) : 'two';
  }
  return withName(plain);
}

function withName(plain: string): ReadDate {
  const numbers = plain.match(/\d+/g) ?? [];
  const years = numbers.filter((number) => number.length === 4);
  const days = numbers.filter((number) => number.length <= 2);
  if (years.length !== 1 || days.length !== 1 || numbers.length !== 2) return undefined;
  known ??= monthNames();
  const words = ` ${bare(plain).replace(/\d+/g, ' ').replace(/-/g, ' ').replace(/\s+/g, ' ')} `;
  const named = new Set<number>();
  for (const [name, month] of known) if (words.includes(` ${name} `)) named.add(month);
  const [month] = named;
  return named.size === 1 ? dayOf(years[0], String(month), days[0]) : undefined;
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return CivilDate.safeParse(date).success ? date : undefined;
}
