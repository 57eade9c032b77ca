import { type CivilDate, daysAfter, monthsAfter } from '#schemas/civil-date.ts';
import type { Deadline } from '#schemas/deadlines.ts';
import type { Reader } from '../reader.ts';
import { DeadlineText } from './deadline-text.tsx';

type Props = {
  reader: Reader;
  /** `2026-12`. */
  month: string;
  items: readonly Deadline[];
  /** There is nothing before the month, or after it, to lead to: empty months have no end. */
  isFirst: boolean;
  isLast: boolean;
  bodyNames: Readonly<Record<string, string>>;
  /** Where another month is. */
  hrefOf: (month: string) => string;
};

/** A month by weeks, each day with what falls on it in the reader's zone; on a phone it is the list of the days that have something. */
export function MonthTable({ reader, month, items, isFirst, isLast, bodyNames, hrefOf }: Props) {
  const first = `${month}-01`;
  const last = daysAfter(monthsAfter(first, 1), -1);
  const weeks = weeksOf(first, last);
  const byDay = new Map<CivilDate, Deadline[]>();
  for (const item of items) byDay.set(reader.dayOf(item.at), [...(byDay.get(reader.dayOf(item.at)) ?? []), item]);
  const today = reader.dayOf(reader.now);
  const isEmpty = ![...byDay.keys()].some((day) => first <= day && day <= last);
  return (
    <>
      {isLast && isFirst ? null : (
        <nav class="row" aria-label={reader.say('deadlines.other-month')}>
          {isFirst ? null : (
            <a href={hrefOf(monthsAfter(first, -1).slice(0, 7))} rel="prev">
              {reader.say('deadlines.before')}
            </a>
          )}
          {isLast ? null : (
            <a href={hrefOf(monthsAfter(first, 1).slice(0, 7))} rel="next">
              {reader.say('deadlines.after')}
            </a>
          )}
        </nav>
      )}
      {isEmpty ? <p>{reader.say('deadlines.none')}</p> : null}
      <table class="month">
        <caption>
          {reader.date(first)} – {reader.date(last)}
        </caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th scope="col">{reader.weekday(day)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr>
              {week.map((day) => {
                const due = day.startsWith(month) ? (byDay.get(day) ?? []) : [];
                return (
                  <td
                    {...(due.length === 0 ? { class: 'idle' } : {})}
                    {...(day === today ? { 'aria-current': 'date' } : {})}
                  >
                    {day.startsWith(month) ? (
                      <time datetime={day}>
                        <span class="in-month" aria-hidden="true">
                          {Number(day.slice(-2))}
                        </span>
                        <span class="whole-day unseen">{reader.date(day)}</span>
                      </time>
                    ) : null}
                    {due.length === 0 ? null : (
                      <ul>
                        {due.map((item) => (
                          <li>
                            <DeadlineText reader={reader} item={item} bodyNames={bodyNames} />
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The weeks that have days of the month, each from Monday on (ISO 8601). */
function weeksOf(first: CivilDate, last: CivilDate): CivilDate[][] {
  const weeks: CivilDate[][] = [];
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  for (let monday = daysAfter(first, -weekday); monday <= last; monday = daysAfter(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => daysAfter(monday, index)));
  return weeks;
}
