import type { FilledForm } from './filled-form.ts';
import type { FormError } from './form-error.ts';

type Props = {
  form: Pick<FilledForm, 'reader'>;
  /** Stem of its words. */
  words: string;
  hint?: string | undefined;
  optional: boolean;
  error: FormError | undefined;
};

/** What stands above the rows of a list. */
export function ListHead({ form: { reader }, words, hint, optional, error }: Props) {
  return (
    <>
      <h2>
        {reader.say(`${words}.label`)}
        {optional ? <span class="soft small"> ({reader.say('form.optional')})</span> : null}
      </h2>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {error === undefined ? null : <p class="error">{reader.refusal(error.code, error.params)}</p>}
    </>
  );
}
