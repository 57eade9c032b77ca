import type { Child } from 'hono/jsx';
import { type ListProps, ListSection } from './list-section.tsx';
import { rowsOf } from './rows.ts';

type Props = ListProps & {
  /** The inputs of a row; its words are `row` for the heading, `add` and `remove` for the buttons. */
  fields: (row: string) => Child;
};

/** A list that grows and shrinks by posting the form: the buttons work without a script, and the page opens where the list has changed. */
export function RowList({ fields, ...list }: Props) {
  const { form, name, words } = list;
  const { reader, entries } = form;
  const added = entries.get('do') === `add-${name}` ? rowsOf(entries, name) - 1 : undefined;
  return (
    <ListSection {...list}>
      {Array.from({ length: rowsOf(entries, name) }, (_, row) => (
        <fieldset class="group field" {...(row === added ? { tabindex: -1, autofocus: true } : {})}>
          <legend>{reader.say(`${words}.row`, { number: row + 1 })}</legend>
          {fields(`${name}.${row}`)}
          <button class="link" type="submit" name="do" value={`remove-${name}-${row}`}>
            {reader.say(`${words}.remove`, { number: row + 1 })}
          </button>
        </fieldset>
      ))}
      <button class="button quiet" type="submit" name="do" value={`add-${name}`}>
        {reader.say(`${words}.add`)}
      </button>
    </ListSection>
  );
}
