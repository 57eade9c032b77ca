import { Language } from '#schemas/language.ts';

/** Names of months as people write them with a day; Arabic has two sets, and the United Nations write both. */
const locales = [...Language.options, 'ar-SY', 'ar-EG', 'ar-MA', 'de', 'pt', 'it'];

const months = new Map<string, number>(
  locales.flatMap((locale) =>
    ([{ month: 'long', day: 'numeric' }, { month: 'long' }, { month: 'short', day: 'numeric' }] as const).flatMap(
      (shape) =>
        Array.from({ length: 12 }, (_, month): [string, number] => {
          const parts = new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, {
            ...shape,
            timeZone: 'UTC',
          }).formatToParts(Date.UTC(2026, month, 5));
          const name = parts.find(({ type }) => type === 'month')?.value ?? '';
          return [name.toLowerCase().replace(/\.$/, ''), month + 1];
        }).filter(([name]) => /^\p{L}[\p{L}\p{M} ]{2,}$/u.test(name)),
    ),
  ),
);

const names = [...months.keys()].sort((one, other) => other.length - one.length).join('|');
const day = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';
const year = '(?:[\\s,]*(?:de |del )?(20\\d\\d)(?: ?г(?:ода|\\.)?)?)?';
const month = `(?:de |of )?(?:(?:${names})/)?(${names})\\.?`;

type Shape = readonly [
  shape: RegExp,
  order: (groups: readonly (string | undefined)[]) => readonly (string | undefined)[],
];

/** How days are written, most exact first; each gives year, month, day. `3/4/2026` is none: it is another day in another country. */
const shapes: readonly Shape[] = [
  [/\b(20\d\d)-(\d{2})-(\d{2})\b/g, ([y, m, d]) => [y, m, d]],
  [/(?:(20\d\d)\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号號]/g, ([y, m, d]) => [y, m, d]],
  [/\b(\d{1,2})\.(\d{1,2})\.(20\d\d)/g, ([d, m, y]) => [y, m, d]],
  [/\b(1[3-9]|2\d|3[01])\/(\d{1,2})\/(20\d\d)\b/g, ([d, m, y]) => [y, m, d]],
  [new RegExp(`${day}\\s+${month}(?![\\p{L}\\p{M}])${year}`, 'giu'), ([d, m, y]) => [y, m, d]],
  [new RegExp(`(?<![\\p{L}\\p{M}])(${names})\\.?\\s+${day}(?!\\d)${year}`, 'giu'), ([m, d, y]) => [y, m, d]],
];

/** A text with each day in it written as `⟦2026-03-05⟧`. Days without a year are those that come next. */
export function withDates(text: string, at: string): string {
  const western = text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll(/[⟦⟧]/g, '');
  return shapes.reduce(
    (read, [shape, order]) =>
      read.replaceAll(shape, (whole, ...groups) => {
        const [y, m = '', d = ''] = order(
          groups.slice(0, 3).map((group) => (typeof group === 'string' ? group : undefined)),
        );
        const date = civilDate(y, months.get(m.toLowerCase()) ?? Number(m), Number(d), at);
        return date === undefined ? whole : `⟦${date}⟧`;
      }),
    spelledOut(western),
  );
}

/** `from 5 to 12 March 2026` names the month once: both days get it. */
function spelledOut(text: string): string {
  const once = new RegExp(
    `(?<!\\d)${day}\\s*(to|through|till|until|and|bis|au|al|a|по|до|إلى|الى|حتى|[-–—])\\s*${day}\\s+${month}(?![\\p{L}\\p{M}])${year}`,
    'giu',
  );
  return text
    .replaceAll(
      once,
      (_, first, word, last, name, which) => `${first} ${name} ${which ?? ''} ${word} ${last} ${name} ${which ?? ''}`,
    )
    .replaceAll(
      /(20\d\d\s?年\s?)?(\d{1,2})\s?月\s?(\d{1,2})\s?日?\s?([至到—–-])\s?(\d{1,2})\s?日/g,
      '$1$2月$3日$4$1$2月$5日',
    );
}

function civilDate(year: string | undefined, month: number, day: number, at: string): string | undefined {
  const written = (of: number) => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const isDay = (date: string) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);
  if (year !== undefined) return isDay(written(Number(year))) ? written(Number(year)) : undefined;
  const thisYear = Number(at.slice(0, 4));
  // An absence that began within the month is of this year still.
  const earliest = new Date(Date.parse(at) - 30 * 24 * 3600 * 1000).toISOString().slice(0, 10);
  return [written(thisYear), written(thisYear + 1)].find((date) => isDay(date) && date >= earliest);
}
