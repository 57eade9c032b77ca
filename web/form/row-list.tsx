import type { Child } from 'hono/jsx';
import { anchorOf } from './anchor.ts';
import { errorAt, type FilledForm } from './filled-form.ts';
import { ListHead } from './list-head.tsx';
import { rowsOf } from './rows.ts';

type Props = {
  form: FilledForm;
  name: string;
  /** Stem of its words: `label` and `hint` of the list, `row` for a row's heading, `add` and `remove` for the buttons. */
  words: string;
  hint?: string | undefined;
  optional: boolean;
  fields: (row: string) => Child;
};

/** A list that grows and shrinks by posting the form: the buttons work without a script. */
export function RowList({ form, name, words, hint, optional, fields }: Props) {
  const { reader } = form;
  const error = errorAt(form, name);
  return (
    <section class={error === undefined ? 'field' : 'field wrong'} id={anchorOf(name)} tabindex={-1}>
      <ListHead {...{ form, words, hint, optional, error }} />
      {Array.from({ length: rowsOf(form.entries, name) }, (_, row) => (
        <fieldset class="group field">
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
    </section>
  );
}
