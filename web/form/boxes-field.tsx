import { anchorOf } from './anchor.ts';
import { errorAt, type FilledForm } from './filled-form.ts';

type Props = {
  form: FilledForm;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  /** Value and words of each box. */
  boxes: readonly (readonly [string, string])[];
};

/** Any number of boxes to tick. The error links to their group. */
export function BoxesField({ form, name, label, hint, optional = false, boxes }: Props) {
  const chosen = form.entries.getAll(name);
  const error = errorAt(form, name);
  const { reader } = form;
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} id={anchorOf(name)} tabindex={-1}>
      <legend>
        {label}
        {optional ? <span class="soft"> ({reader.say('form.optional')})</span> : null}
      </legend>
      {hint === undefined ? null : <span class="hint">{hint}</span>}
      {error === undefined ? null : <span class="error">{reader.refusal(error.code, error.params)}</span>}
      <div class="parties">
        {boxes.map(([value, words]) => (
          <label>
            <input type="checkbox" name={name} value={value} {...(chosen.includes(value) ? { checked: true } : {})} />{' '}
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
