import { described, FieldFrame } from './field-frame.tsx';
import type { FilledForm } from './filled-form.ts';

/** Not a number field: a code has no step buttons and keeps its leading zeros. */
export function CodeField({ form, label, hint }: { form: FilledForm; label: string; hint: string }) {
  return (
    <FieldFrame form={form} name="code" label={label} hint={hint}>
      <input
        class="code"
        type="text"
        inputmode="numeric"
        autocomplete="one-time-code"
        spellcheck={false}
        maxlength={100}
        {...described(form, 'code', hint)}
      />
    </FieldFrame>
  );
}
