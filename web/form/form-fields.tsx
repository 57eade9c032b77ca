import type { Field, Fields } from '#schemas/form/field.ts';
import { CheckList } from './check-list.tsx';
import type { FilledForm } from './filled-form.ts';
import { isEither } from './is-either.ts';
import { keyOfField } from './key-of-field.ts';
import { PlainField } from './plain-field.tsx';
import { RowList } from './row-list.tsx';

type Props = {
  form: FilledForm;
  fields: Fields;
  /** What stands before the names of the inputs: `translation.`. */
  prefix?: string;
  /** What asks for them, the nearest first: their words may be its own. */
  about?: readonly string[];
  /** Short fields that follow each other stand beside each other. */
  beside?: boolean;
};

/** The inputs of fields, in their order. */
export function FormFields({ form, fields, prefix = '', about = [], beside = false }: Props) {
  const shown = ([name, field]: readonly [string, Field]) => (
    <FormField form={form} field={field} name={`${prefix}${name}`} about={about} isEither={isEither(fields, name)} />
  );
  if (!beside) return <>{Object.entries(fields).map(shown)}</>;
  return (
    <>{runsOf(fields).map((run) => (run.length > 1 ? <div class="row">{run.map(shown)}</div> : run.map(shown)))}</>
  );
}

type OneProps = { form: FilledForm; field: Field; name: string; about: readonly string[]; isEither?: boolean };

/** One field with its words, and whatever it holds. */
function FormField({ form, field, name, about, isEither = false }: OneProps) {
  const { reader, entries } = form;
  if (field.ofThePage) {
    const value = entries.get(name) ?? '';
    return value === '' ? null : <input type="hidden" name={name} value={value} />;
  }
  const ownName = name.split('.').findLast((part) => !/^\d+$/.test(part)) ?? name;
  const words = keyOfField(reader, ownName, about);
  const label = reader.hears(`${words}.label`) ? reader.say(`${words}.label`) : undefined;
  const params = field.kind === 'instant' ? { zone: reader.timeZone } : {};
  const hint = reader.hears(`${words}.hint`) ? reader.say(`${words}.hint`, params) : undefined;
  const optional = field.mayLack === 'always' && !isEither;
  const list = { form, name, words, hint, optional };
  switch (field.kind) {
    case 'group': {
      const inside = <FormFields form={form} fields={field.fields} prefix={`${name}.`} about={about} />;
      if (label === undefined) return inside;
      return (
        <fieldset class="group field">
          <legend>{label}</legend>
          {inside}
        </fieldset>
      );
    }
    case 'rows':
      if (field.oneFor !== undefined)
        return (
          <CheckList
            {...list}
            field={field}
            oneFor={field.oneFor}
            asked={(row, fields) => <FormFields form={form} fields={fields} prefix={`${row}.`} about={about} beside />}
          />
        );
      return (
        <RowList
          {...list}
          fields={(row) => <FormFields form={form} fields={field.fields} prefix={`${row}.`} about={about} beside />}
        />
      );
    case 'list':
      return (
        <RowList {...list} fields={(row) => <FormField form={form} field={field.item} name={row} about={about} />} />
      );
    default:
      return <PlainField {...{ form, field, name, ownName, hint, optional }} label={label ?? ownName} />;
  }
}

const short: ReadonlySet<Field['kind']> = new Set([
  'country',
  'date',
  'instant',
  'integer',
  'language',
  'money',
  'party',
]);

/** Short fields that follow each other, together; each other field alone. */
function runsOf(fields: Fields): (readonly [string, Field])[][] {
  const runs: [string, Field][][] = [];
  for (const entry of Object.entries(fields)) {
    const last = runs.at(-1);
    const [, before] = last?.at(-1) ?? [];
    if (last !== undefined && before !== undefined && short.has(before.kind) && short.has(entry[1].kind))
      last.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
