import { anchorOf } from '../form/anchor.ts';
import type { FormError } from '../form/form-error.ts';
import { labelOf } from '../form/label-of.ts';
import type { Reader } from '../reader.ts';

/** All that is wrong, on top of the form, each with a link to its field; the page opens on it (GOV.UK Design System, error summary). */
export function ErrorSummary({ reader, errors }: { reader: Reader; errors: readonly FormError[] }) {
  if (errors.length === 0) return null;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{reader.say('form.summary')}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={`#${anchorOf(error.field)}`}>
              {reader.labelled(labelOf(reader, error.field), reader.refusal(error.code, error.params))}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
