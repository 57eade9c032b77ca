import { withDates } from './dates-in.ts';

export type Absent = { readonly from: string; readonly until: string };

const date = '⟦(\\d{4}-\\d{2}-\\d{2})⟧';
/** Names of weekdays and the like may stand before a day. */
const between = '[^⟦⟧\\n.;]{0,40}?';

const range = new RegExp(
  `(?:${date})\\s*(?:inclusive)?\\s*,?\\s*(?:to|through|till|until|and|up to|au|jusqu'au|al|hasta el|hasta|a|bis|по|до|إلى|الى|حتى|至|到|[-–—~])(?:\\s+(?:and including|including|the|el|le|${between}))?\\s*${date}`,
  'giu',
);
const back = new RegExp(
  `(?:back|return(?:ing)?|resum\\w*|available(?: again)?|de retour|retour|reprendrai|regres\\w*|vuelv\\w*|volver\\w*|reincorpor\\w*|zurück|wieder|верн\\w*|выйду|выход на работу|возвращ\\w*|أعود|العودة|سأعود|عودتي|返回|回来|返岗|恢复办公)${between}\\s*${date}`,
  'giu',
);
/** Chinese names the day first. */
const dayOfReturn = new RegExp(`${date}(?:[（(][^）)]{1,6}[）)])?\\s*(?:返回|回来|返岗|返校|回到|恢复|上班)`, 'gu');
const until = new RegExp(
  `(?:until|till|through|up to|jusqu(?:'|’)(?:au)?|hasta(?: el)?|bis(?: zum| einschließlich)?|до|по|حتى|لغاية|直到|至|到)${between}\\s*${date}`,
  'giu',
);

/**
 * When somebody is away, where a text says it clearly: from one day to another, until a day, or back on one. Two
 * answers that differ are none. @param at when the text came
 */
export function absenceIn(text: string, at: string): Absent | undefined {
  const read = withDates(text.slice(0, mostCharacters), at);
  const today = at.slice(0, 10);
  const ranges = [...read.matchAll(range)].map(([, from = '', last = '']) => ({ from, until: dayAfter(last) }));
  const returns = [...read.matchAll(back), ...read.matchAll(dayOfReturn)].map(([, day = '']) => ({
    from: ranges[0]?.from ?? today,
    until: day,
  }));
  const ends = [...read.matchAll(until)].map(([, last = '']) => ({ from: today, until: dayAfter(last) }));
  // Who says both from when and when they are back means the days between.
  const found = returns.length > 0 ? returns : ranges.length > 0 ? ranges : ends;
  const distinct = new Set(found.map(({ until: end }) => end));
  const [first] = found;
  if (first === undefined || distinct.size > 1) return undefined;
  const days = (Date.parse(first.until) - Date.parse(first.from)) / 86_400_000;
  return days > 0 && days <= mostDays && first.until > today ? first : undefined;
}

const mostCharacters = 5_000;
const mostDays = 400;

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
