import { Language } from '#schemas/language.ts';
import { decisionFields } from './decision-fields.ts';
import type { FilledForm } from './filled-form.ts';
import { FollowUpRows } from './follow-up-rows.tsx';
import { MethodField } from './method-field.tsx';
import type { Offered } from './offered.ts';
import { PeriodField } from './period-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';
import { TranslationRows } from './translation-rows.tsx';

/** The fields of a proposal, in the order of its schema. A party that is offered may own a follow-up action. */
export function DecisionFormFields({ form, offered }: { form: FilledForm; offered: Offered }) {
  return <>{decisionFields.map((field) => fieldOf(field, form, offered))}</>;
}

function fieldOf(field: (typeof decisionFields)[number], form: FilledForm, offered: Offered) {
  const { reader } = form;
  const { name, optional } = field;
  const hintKey = `form.${name}.hint`;
  const common = {
    form,
    name,
    optional,
    label: reader.say(`form.${name}.label`),
    hint: reader.hears(hintKey) && field.widget !== 'instant' ? reader.say(hintKey) : undefined,
  };
  switch (field.widget) {
    case 'line':
      return <TextField {...common} />;
    case 'area':
      return <TextField {...common} rows={field.rows} />;
    case 'language':
      return <SelectField {...common} choices={languagesFor(form)} />;
    case 'choice':
      return <MethodField {...common} offered={offered} />;
    case 'period':
      return <PeriodField {...common} offered={offered} />;
    case 'instant':
      return <TextField {...common} hint={reader.say(hintKey, { zone: reader.timeZone })} type="datetime-local" />;
    case 'translations':
      return <TranslationRows form={form} languages={languagesFor(form)} />;
    case 'follow-ups':
      return <FollowUpRows form={form} parties={offered.parties} />;
  }
}

const languagesFor = ({ reader }: FilledForm) =>
  Language.options.map((language) => [language, reader.nameOf(language)] as const);
