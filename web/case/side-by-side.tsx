import { directionOf } from '#schemas/language.ts';
import type { TextView } from '#schemas/sections/texts.ts';
import { paragraphsOf } from '#schemas/text/paragraphs.ts';
import { MarkedWords } from '../components/marked-text.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';
import { whereParagraphsWent } from './where-paragraphs-went.ts';

type Props = { reader: Reader; before: TextView; after: TextView };

/** Two versions of one language beside each other, paragraph by paragraph; what has no counterpart stands alone. */
export function SideBySide({ reader, before, after }: Props) {
  const [was, is] = [paragraphsOf(before.text), paragraphsOf(after.text)];
  const titleOf = ({ version }: TextView) => `${reader.say('case.version')} ${version}`;
  return (
    <WideTable label={reader.say('case.compare.beside')}>
      <thead>
        <tr>
          <th scope="col">{titleOf(before)}</th>
          <th scope="col">{titleOf(after)}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(before.text, after.text).map(([one, other]) => (
          <tr>
            <Cell text={before} number={one} words={was} />
            <Cell text={after} number={other} words={is} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

type CellProps = { text: TextView; number: number | undefined; words: readonly string[] };

const Cell = ({ text: { language }, number, words }: CellProps) => (
  <td class="words" lang={language} dir={directionOf(language)}>
    {number === undefined ? (
      '–'
    ) : (
      <div class="paragraph">
        <span class="number">{number}</span>
        <MarkedWords words={words[number - 1] ?? ''} />
      </div>
    )}
  </td>
);

type Row = readonly [was: number | undefined, is: number | undefined];

/** In the order of the later text; what is no longer there stands where it stood, behind what came before it. */
function rowsOf(before: string, after: string): Row[] {
  const went = whereParagraphsWent(before, after);
  const from = new Map([...went].map(([was, is]) => [is, was]));
  const gone = paragraphsOf(before)
    .map((_, at) => at + 1)
    .filter((number) => !went.has(number));
  const rows: Row[] = [];
  let shownTo = 0;
  const alone = (upTo: number) => gone.filter((number) => number > shownTo && number < upTo);
  paragraphsOf(after).forEach((_, at) => {
    const was = from.get(at + 1);
    if (was !== undefined && was > shownTo) {
      rows.push(...alone(was).map((number): Row => [number, undefined]));
      shownTo = was;
    }
    rows.push([was, at + 1]);
  });
  return [...rows, ...alone(Number.POSITIVE_INFINITY).map((number): Row => [number, undefined])];
}
