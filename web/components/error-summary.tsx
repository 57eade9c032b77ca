import { anchorOf } from '../form/anchor.ts';
import type { FormError } from '../form/form-error.ts';
import { labelOf } from '../form/label-of.ts';
import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  errors: readonly FormError[];
  /** What the form calls a field. */
  called?: (reader: Reader, field: string) => string;
  /** Whether the form has such a field: an address may name others. */
  isThere?: (field: string) => boolean;
};

/** All that is wrong, on top of the form, each with a link to its field; the page opens on it (GOV.UK Design System, error summary). */
export function ErrorSummary({ reader, errors, called = labelOf, isThere = () => true }: Props) {
  if (errors.length === 0) return null;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{reader.say('form.summary')}</h2>
      <ul>
        {errors.map(({ field, code, params }) => {
          const why = reader.labelled(called(reader, field), reader.refusal(code, params));
          return <li>{isThere(field) ? <a href={`#${anchorOf(field)}`}>{why}</a> : why}</li>;
        })}
      </ul>
    </div>
  );
}
