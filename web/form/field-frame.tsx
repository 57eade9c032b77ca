import type { PropsWithChildren } from 'hono/jsx';
import { anchorOf } from './anchor.ts';
import { errorAt, type FilledForm } from './filled-form.ts';

type Props = PropsWithChildren<{
  form: FilledForm;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
}>;

/** Label, hint and error above an input; the input names hint and error with `describedBy`. */
export function FieldFrame({ form, name, label, hint, optional = false, children }: Props) {
  const { reader } = form;
  const id = anchorOf(name);
  const error = errorAt(form, name);
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={id}>
        {label}
        {optional ? <span class="soft"> ({reader.say('form.optional')})</span> : null}
      </label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span class="error" id={`${id}-error`}>
          {reader.refusal(error.code, error.params)}
        </span>
      )}
      {children}
    </div>
  );
}

/** Attributes that tie an input to what stands above it. */
export function described(form: FilledForm, name: string, hint: string | undefined) {
  const id = anchorOf(name);
  const wrong = errorAt(form, name) !== undefined;
  const ids = [hint === undefined ? [] : `${id}-hint`, wrong ? `${id}-error` : []].flat();
  return {
    id,
    name,
    ...(ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }),
    ...(wrong ? { 'aria-invalid': 'true' as const } : {}),
  };
}
