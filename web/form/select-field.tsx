import { described, FieldFrame } from './field-frame.tsx';
import type { FilledForm } from './filled-form.ts';

type Props = {
  form: FilledForm;
  name: string;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  /** Value and words of each choice. */
  choices: readonly (readonly [string, string])[];
  /** What is said where nothing is chosen. */
  none?: string;
};

/** One choice from a list; nothing is chosen until somebody chooses. */
export function SelectField({ form, name, label, hint, optional = false, choices, none }: Props) {
  const chosen = form.entries.get(name) ?? '';
  return (
    <FieldFrame form={form} name={name} label={label} hint={hint} optional={optional}>
      <select class="short" {...described(form, name, hint)}>
        <option value="">{none ?? form.reader.say('form.choose')}</option>
        {choices.map(([value, words]) => (
          <option value={value} {...(value === chosen ? { selected: true } : {})}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
