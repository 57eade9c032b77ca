import { Language } from '#schemas/language.ts';
import { isSaid } from '#words/say.ts';
import { decisionFields, offeredPeriods } from './decision-fields.ts';
import type { FilledForm } from './filled-form.ts';
import { FollowUpRows } from './follow-up-rows.tsx';
import { RadioField } from './radio-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { TranslationRows } from './translation-rows.tsx';

/** The fields of a proposal, in the order of its schema. `parties` may own a follow-up action. */
export function DecisionFormFields({ form, parties }: { form: FilledForm; parties: readonly string[] }) {
  return <>{decisionFields.map((field) => fieldOf(field, form, parties))}</>;
}

function fieldOf(field: (typeof decisionFields)[number], form: FilledForm, parties: readonly string[]) {
  const { reader } = form;
  const { name, optional } = field;
  const hintKey = `form.${name}.hint`;
  const common = {
    form,
    name,
    optional,
    label: reader.say(`form.${name}.label`),
    hint: isSaid(hintKey) && field.widget !== 'instant' ? reader.say(hintKey) : undefined,
  };
  switch (field.widget) {
    case 'line':
      return <TextField {...common} />;
    case 'area':
      return <TextField {...common} rows={field.rows} />;
    case 'language':
      return <SelectField {...common} choices={languagesFor(form)} />;
    case 'choice':
      return (
        <RadioField
          {...common}
          choices={field.choices.map((value) => ({ value, label: reader.say(`form.${name}.${value}`) }))}
        />
      );
    case 'period':
      return <RadioField {...common} choices={periodsFor(form)} />;
    case 'instant':
      return <TextField {...common} hint={reader.say(hintKey, { zone: reader.timeZone })} type="datetime-local" />;
    case 'translations':
      return <TranslationRows form={form} languages={languagesFor(form)} />;
    case 'follow-ups':
      return <FollowUpRows form={form} parties={parties} />;
  }
}

const languagesFor = ({ reader }: FilledForm) =>
  Language.options.map((language) => [language, reader.nameOf(language)] as const);

/** The offered lengths, and one that a program chose for this draft. */
function periodsFor({ reader, entries }: FilledForm) {
  const chosen = entries.get('circulateFor') ?? '';
  return [...new Set<string>([...offeredPeriods, chosen, 'until'])]
    .filter((value) => value !== '')
    .map((value) => ({ value, label: isSaid(`periods.${value}`) ? reader.say(`periods.${value}`) : value }));
}
