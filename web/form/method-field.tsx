import { DecisionForm } from '#workflows/decision/schemas/form.ts';
import type { FilledForm } from './filled-form.ts';
import type { Offered } from './offered.ts';
import { RadioField } from './radio-field.tsx';

type Props = { form: FilledForm; name: string; label: string; offered: Offered };

/** The working methods in force, and why another is not among them. Where there are none, a draft may still name one. */
export function MethodField({ form, name, label, offered: { methods } }: Props) {
  const { reader } = form;
  const all = DecisionForm.shape.method.options;
  const isOffered = (method: string) => methods.some((offered) => offered.method === method);
  const [choices, reasons] =
    methods.length === 0
      ? [all, [reader.say('form.method.none')]]
      : [
          all.filter(isOffered),
          all.filter((method) => !isOffered(method)).map((method) => reader.say(`form.method.not-offered.${method}`)),
        ];
  return (
    <RadioField
      form={form}
      name={name}
      label={label}
      hint={reasons.join(' ') || undefined}
      choices={choices.map((value) => ({ value, label: reader.say(`form.method.${value}`) }))}
    />
  );
}
