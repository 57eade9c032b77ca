import type { PropsWithChildren } from 'hono/jsx';
import { anchorOf } from './anchor.ts';
import { errorAt, type FilledForm } from './filled-form.ts';

export type ListProps = {
  form: FilledForm;
  name: string;
  /** Stem of its words: `label` and `hint` of the list, and whatever is said of its rows. */
  words: string;
  hint?: string | undefined;
  optional: boolean;
};

/** A list under its heading, with what is wrong with it as a whole. */
export function ListSection({ form, name, words, hint, optional, children }: PropsWithChildren<ListProps>) {
  const { reader } = form;
  const error = errorAt(form, name);
  /** A row of it has just been taken out: what had the focus is gone. */
  const lost = form.entries.get('do')?.startsWith(`remove-${name}-`) ?? false;
  return (
    <section
      class={error === undefined ? 'field' : 'field wrong'}
      id={anchorOf(name)}
      tabindex={-1}
      {...(lost ? { autofocus: true } : {})}
    >
      <h2>
        {reader.say(`${words}.label`)}
        {optional ? <span class="soft small"> ({reader.say('form.optional')})</span> : null}
      </h2>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {error === undefined ? null : <p class="error">{reader.refusal(error.code, error.params)}</p>}
      {children}
    </section>
  );
}
