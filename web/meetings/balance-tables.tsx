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
  const { procedure, cases, isCut, standing } = balance;
  const reader = anyReader.of(procedure);
  const found = weighed.find((each) => each.procedure === procedure);
  if (found === undefined) return null;
  return (
    <section id="balance">
      <h2>{anyReader.say('meetings.balance')}</h2>
      <p>{anyReader.say('meetings.balance.counted', { count: cases })}</p>
      {isCut ? <p>{anyReader.say('meetings.balance.cut')}</p> : null}
      <p>{reader.say(found.standing.counted, { count: standing.cases })}</p>
      {standing.isCut ? <p>{anyReader.say('meetings.balance.standing-cut')}</p> : null}
      <div class="balance">
        {balance.dimensions.map(({ dimension, values }) => {
          const column = found.dimensions.find(({ field }) => field === dimension);
          return column === undefined ? null : (
            <Dimension
              {...{ reader, column, values, cases, standing: { ...standing, label: found.standing.label } }}
              words={(key) => anyReader.say(key)}
            />
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
  standing: { cases: number; label: string };
  /** The words of the page, which are no procedure's. */
  words: (key: string) => string;
};

function Dimension({ reader, column: { label, as, stem = '' }, values, cases, standing, words }: DimensionProps) {
  return (
    <table>
      <caption>{reader.say(label)}</caption>
      <thead>
        <tr>
          <th scope="col">{words('meetings.balance.value')}</th>
          <th scope="col">{words('meetings.balance.cases')}</th>
          <th scope="col">{reader.say(standing.label)}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ value, cases: here, standing: before }) => (
          <tr>
            <th scope="row">
              {value === null ? (
                words('meetings.balance.unsaid')
              ) : (
                <ShownValue reader={reader} shown={Shown.parse({ as, value: as === 'word' ? stem + value : value })} />
              )}
            </th>
            <Count reader={reader} count={here} of={cases} />
            <Count reader={reader} count={before} of={standing.cases} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A number, with its share in all that are counted in its column. */
function Count({ reader, count, of }: { reader: Reader; count: number; of: number }) {
  return (
    <td>
      {count}
      <Bar reader={reader} share={of === 0 ? 0 : count / of} />
    </td>
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
