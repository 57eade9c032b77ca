import type { Child } from 'hono/jsx';
import { anchorOf } from './anchor.ts';
import { errorAt, type FilledForm } from './filled-form.ts';
import { rowsOf } from './rows.ts';

type Props = {
  form: FilledForm;
  name: 'translations' | 'followUps';
  /** Keys of the catalogues: a row's heading, and the words of the two buttons. */
  words: { row: string; add: string; remove: string };
  fields: (prefix: string) => Child;
};

/** A list that grows and shrinks by posting the form: the buttons work without a script. */
export function RowList({ form, name, words, fields }: Props) {
  const { reader } = form;
  const error = errorAt(form, name);
  return (
    <section class={error === undefined ? 'field' : 'field wrong'} id={anchorOf(name)} tabindex={-1}>
      <h2>
        {reader.say(`form.${name}.label`)} <span class="soft small">({reader.say('form.optional')})</span>
      </h2>
      <p class="hint">{reader.say(`form.${name}.hint`)}</p>
      {error === undefined ? null : <p class="error">{reader.refusal(error.code, error.params)}</p>}
      {Array.from({ length: rowsOf(form.entries, name) }, (_, row) => (
        <fieldset class="group field">
          <legend>{reader.say(words.row, { number: row + 1 })}</legend>
          {fields(`${name}.${row}`)}
          <button class="link" type="submit" name="do" value={`remove-${name}-${row}`}>
            {reader.say(words.remove, { number: row + 1 })}
          </button>
        </fieldset>
      ))}
      <button class="button quiet" type="submit" name="do" value={`add-${name}`}>
        {reader.say(words.add)}
      </button>
    </section>
  );
}
