import type { Balance } from '#schemas/balance.ts';
import { directionOf } from '#schemas/language.ts';
import type { Column } from '#schemas/sections/section.ts';
import { Shown } from '#schemas/sections/shown.ts';
import { ShownValue } from '../components/shown-value.tsx';
import type { Reader } from '../reader.ts';
import type { Weighed } from './weighed.ts';

type Props = { reader: Reader; balance: Balance; weighed: readonly Weighed[] };

/** How the cases on an agenda are spread: tables, with a bar beside each number for those who see. */
export function BalanceTables({ reader: anyReader, balance, weighed }: Props) {
  const { procedure, cases, isCut } = balance;
  const reader = anyReader.of(procedure);
  const shown = weighed.find((each) => each.procedure === procedure)?.dimensions ?? [];
  return (
    <section id="balance">
      <h2>{anyReader.say('meetings.balance')}</h2>
      <p>{anyReader.say('meetings.balance.counted', { count: cases })}</p>
      {isCut ? <p>{anyReader.say('meetings.balance.cut')}</p> : null}
      <div class="balance">
        {balance.dimensions.map(({ dimension, values }) => {
          const column = shown.find(({ field }) => field === dimension);
          return column === undefined ? null : (
            <Dimension {...{ reader, column, values, cases }} words={(key) => anyReader.say(key)} />
          );
        })}
      </div>
    </section>
  );
}

type DimensionProps = {
  reader: Reader;
  column: Column;
  values: Balance['dimensions'][number]['values'];
  cases: number;
  /** The words of the page, which are no procedure's. */
  words: (key: string) => string;
};

function Dimension({ reader, column: { label, as, stem = '' }, values, cases, words }: DimensionProps) {
  return (
    <table>
      <caption>{reader.say(label)}</caption>
      <thead>
        <tr>
          <th scope="col">{words('meetings.balance.value')}</th>
          <th scope="col">{words('meetings.balance.cases')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, cases: count }) => (
          <tr>
            <th scope="row">
              {value === null ? (
                words('meetings.balance.unsaid')
              ) : (
                <ShownValue reader={reader} shown={Shown.parse({ as, value: as === 'word' ? stem + value : value })} />
              )}
            </th>
            <td>
              {count}
              <Bar reader={reader} share={count / cases} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** It begins where the language does. */
function Bar({ reader, share }: { reader: Reader; share: number }) {
  const width = Math.round(share * 100);
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect x={directionOf(reader.language) === 'rtl' ? 100 - width : 0} y="0" width={width} height="8" />
    </svg>
  );
}
