import type { Child } from 'hono/jsx';
import type { Field, Fields } from '#schemas/form/field.ts';
import { anchorOf } from './anchor.ts';
import { type ListProps, ListSection } from './list-section.tsx';
import { optionWords } from './option-words.ts';
import { optionsNow } from './options-now.ts';
import { rowsOf } from './rows.ts';

type Props = ListProps & {
  field: Extract<Field, { readonly kind: 'rows' }>;
  /** The choice of which each option has a row. */
  oneFor: string;
  /** The inputs of a row beside it. */
  asked: (row: string, fields: Fields) => Child;
};

/** A row for each of what is asked about, in its order: nobody has to choose and to add what all are asked for. A row left blank is none. */
export function CheckList({ field, oneFor, asked, ...list }: Props) {
  const { form, name } = list;
  const { reader } = form;
  const { [oneFor]: choice, ...others } = field.fields;
  if (choice === undefined || !('options' in choice)) return null;
  const options = optionsNow(form, oneFor, choice.options).map(({ value }) => value);
  const rows = rowOfEach(form.entries, name, oneFor, options);
  return (
    <ListSection {...list}>
      {options.map((option, index) => {
        const row = `${name}.${rows[index]}`;
        return (
          <fieldset class="group field" id={anchorOf(`${row}.${oneFor}`)} tabindex={-1}>
            <legend>{optionWords(reader, oneFor, choice, option)}</legend>
            <input type="hidden" name={`${row}.${oneFor}`} value={option} />
            {asked(row, others)}
          </fieldset>
        );
      })}
    </ListSection>
  );
}

/** The number of the row in which each stands; those that stand in none have numbers behind. */
function rowOfEach(entries: URLSearchParams, name: string, oneFor: string, options: readonly string[]): number[] {
  const count = rowsOf(entries, name);
  const held = Array.from({ length: count }, (_, row) => entries.get(`${name}.${row}.${oneFor}`));
  let next = count;
  return options.map((option) => {
    const row = held.indexOf(option);
    return row >= 0 ? row : next++;
  });
}
