import { described, FieldFrame } from './field-frame.tsx';
import type { FilledForm } from './filled-form.ts';

type Props = { form: FilledForm; name: string; label: string; hint?: string | undefined };

/** One box to tick. */
export function FlagField({ form, name, label, hint }: Props) {
  const checked = form.entries.get(name) === 'yes' ? { checked: true } : {};
  return (
    <FieldFrame form={form} name={name} label={label} hint={hint}>
      <input type="checkbox" value="yes" {...checked} {...described(form, name, hint)} />
    </FieldFrame>
  );
}
