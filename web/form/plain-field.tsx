import { countryCodes } from '#schemas/form/country-codes.ts';
import type { Field } from '#schemas/form/field.ts';
import { Language } from '#schemas/language.ts';
import { BoxesField } from './boxes-field.tsx';
import { DocumentsField } from './documents-field.tsx';
import type { FilledForm } from './filled-form.ts';
import { FlagField } from './flag-field.tsx';
import { lengthIn } from './length-in.ts';
import { optionWords } from './option-words.ts';
import { hintNow, isOffered, optionsNow } from './options-now.ts';
import { RadioField } from './radio-field.tsx';
import { untilInstant } from './read-fields.ts';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** Fields that hold no others. */
export type Plain = Exclude<Field, { readonly kind: 'group' | 'rows' | 'list' }>;

type Props = {
  form: FilledForm;
  field: Plain;
  name: string;
  /** Its name without what it stands in, where words are looked up. */
  ownName: string;
  label: string;
  hint?: string | undefined;
  optional: boolean;
};

/** The input of a field by its kind. */
export function PlainField({ field, ownName, ...common }: Props) {
  const { form, name, hint } = common;
  const { reader, entries, parties = [] } = form;
  const sayOption = (option: string | number) => optionWords(reader, ownName, field, option);
  const offered = { ...common, hint: hintNow(form, ownName, hint) };
  if (isOffered(field) && optionsNow(form, ownName, []).length === 0) return null;
  switch (field.kind) {
    case 'line':
      return <TextField {...common} />;
    case 'text':
      return <TextField {...common} rows={field.lines} />;
    case 'money':
      return <TextField {...common} inputMode="decimal" />;
    case 'integer':
      return <TextField {...offered} inputMode="numeric" />;
    case 'numbers':
      return <TextField {...common} inputMode="text" />;
    case 'date':
      return <TextField {...common} type="date" />;
    case 'instant':
      return <TextField {...common} type="datetime-local" />;
    case 'language':
      return <SelectField {...common} choices={Language.options.map((code) => [code, reader.nameOf(code)])} />;
    case 'country':
      return (
        <SelectField {...common} choices={reader.sorted(countryCodes.map((code) => [code, reader.country(code)]))} />
      );
    case 'party':
      return <SelectField {...common} choices={parties.map((party) => [party, party])} />;
    case 'parties':
      return <BoxesField {...common} boxes={parties.map((party) => [party, party])} />;
    case 'matter':
    case 'meeting':
    case 'person':
      return (
        <SelectField
          {...offered}
          choices={optionsNow(form, ownName, []).map(({ value, hint: words = value }) => [value, words])}
        />
      );
    case 'documents':
      return <DocumentsField {...common} />;
    case 'choices':
      return <BoxesField {...common} boxes={field.options.map((option) => [String(option), sayOption(option)])} />;
    case 'choice':
      // More than a few side by side are harder to read than a list.
      if (field.options.length > mostSideBySide)
        return <SelectField {...common} choices={field.options.map((option) => [String(option), sayOption(option)])} />;
      return (
        <RadioField
          {...offered}
          choices={optionsNow(form, ownName, field.options).map((option) => ({
            ...option,
            label: option.name ?? sayOption(option.value),
          }))}
        />
      );
    case 'duration':
      return (
        <RadioField
          {...offered}
          choices={[...optionsNow(form, ownName, periodsOf(field, entries.get(name) ?? '')), ...untilIn(field)].map(
            (option) => ({ ...option, label: lengthIn(reader, option.value) }),
          )}
        />
      );
    case 'flag':
      return <FlagField {...common} />;
  }
}

const mostSideBySide = 8;

/** The usual lengths, and one that a program chose for this draft. */
const periodsOf = ({ offered }: { readonly offered: readonly string[] }, chosen: string): readonly string[] =>
  ['', untilInstant].includes(chosen) ? offered : [...offered, chosen];

/** An instant in place of a length, where the form has one. */
const untilIn = ({ until }: { readonly until?: string }) => (until === undefined ? [] : [{ value: untilInstant }]);
