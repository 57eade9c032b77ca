import type { FilledForm } from './filled-form.ts';
import { RowList } from './row-list.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

type Languages = readonly (readonly [string, string])[];

const words = { row: 'form.translation.label', add: 'form.add-translation', remove: 'form.remove-translation' };

export function TranslationRows({ form, languages }: { form: FilledForm; languages: Languages }) {
  return (
    <RowList
      form={form}
      name="translations"
      words={words}
      fields={(prefix) => <TranslationFields form={form} prefix={prefix} languages={languages} />}
    />
  );
}

/** Language, title and text of one translation; also asked for by the task `translate`. */
export function TranslationFields({
  form,
  prefix,
  languages,
}: {
  form: FilledForm;
  prefix: string;
  languages: Languages;
}) {
  const { reader } = form;
  return (
    <>
      <SelectField
        form={form}
        name={`${prefix}.language`}
        label={reader.say('form.language.label')}
        choices={languages}
      />
      <TextField form={form} name={`${prefix}.title`} label={reader.say('form.title.label')} />
      <TextField form={form} name={`${prefix}.text`} label={reader.say('form.text.label')} rows={8} />
    </>
  );
}
