import { anchorOf } from './anchor.ts';
import { errorAt, type FilledForm } from './filled-form.ts';

type Props = { form: FilledForm; name: string; label: string; parties: readonly string[] };

/** Any number of parties. */
export function PartiesField({ form, name, label, parties }: Props) {
  const chosen = form.entries.getAll(name);
  const error = errorAt(form, name);
  return (
    <fieldset class={error === undefined ? 'field' : 'field wrong'} id={anchorOf(name)} tabindex={-1}>
      <legend>{label}</legend>
      {error === undefined ? null : <span class="error">{form.reader.refusal(error.code, error.params)}</span>}
      <div class="parties">
        {parties.map((party) => (
          <label>
            <input type="checkbox" name={name} value={party} {...(chosen.includes(party) ? { checked: true } : {})} />{' '}
            {party}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
