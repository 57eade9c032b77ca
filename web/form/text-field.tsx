import { described, FieldFrame } from './field-frame.tsx';
import type { FilledForm } from './filled-form.ts';

type Props = {
  form: FilledForm;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  /** Rows of a text area; without it the field is one line. */
  rows?: number;
  type?: 'text' | 'email' | 'date' | 'datetime-local';
  /** What a small keyboard shows: digits, digits and a point, or commas as well. */
  inputMode?: 'numeric' | 'decimal' | 'text';
};

/**
 * A line or an area for text. No `required` or `minlength`: the server says what is wrong, in the reader's language and
 * for all fields at once, where the browser would stop at the first in its own language (GOV.UK Design System, validation).
 * No `maxlength` either: a browser cuts what is pasted there and says nothing, and a text that lost its end would go round.
 */
export function TextField({ form, name, label, hint, optional = false, rows, type = 'text', inputMode }: Props) {
  const value = form.entries.get(name) ?? '';
  const short = type === 'date' || type === 'datetime-local' || inputMode !== undefined ? { class: 'short' } : {};
  const keyboard = inputMode === undefined ? {} : { inputmode: inputMode };
  return (
    <FieldFrame form={form} name={name} label={label} hint={hint} optional={optional}>
      {rows === undefined ? (
        <input type={type} value={value} dir="auto" {...short} {...keyboard} {...described(form, name, hint)} />
      ) : (
        <textarea rows={rows} dir="auto" {...described(form, name, hint)}>
          {`\n${value}`}
        </textarea>
      )}
    </FieldFrame>
  );
}
