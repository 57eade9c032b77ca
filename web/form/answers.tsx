import type { Child } from 'hono/jsx';
import type { Field, Fields } from '#schemas/form/field.ts';
import { shownText } from '#schemas/text/shown.ts';
import { anchorOf } from './anchor.ts';
import { answerWords } from './answer-words.ts';
import { nameEntryOf } from './document-names.ts';
import { fieldAt } from './field-at.ts';
import { errorAt, type FilledForm } from './filled-form.ts';
import { isEither } from './is-either.ts';
import { keyOfField } from './key-of-field.ts';
import { isOffered, optionsNow } from './options-now.ts';

type Values = Readonly<Record<string, unknown>>;

type Props = {
  form: FilledForm;
  fields: Fields;
  /** What was answered, by the names of the fields. */
  values: Values;
  prefix?: string;
  /** What asks for them, the nearest first: their words may be its own. */
  about?: readonly string[];
  /** What leads from an answer to its input, by the input's name. */
  change?: (name: string, label: string) => Child;
};

/** Every answer of a form in words, each under its label. */
export const Answers = (props: Props) => (
  <dl class="facts answers">
    <AnswerList {...props} />
  </dl>
);

function AnswerList({ form, fields, values, prefix = '', about = [], change = () => null }: Props) {
  const { reader } = form;
  return (
    <>
      {Object.entries(fields).map(([own, field]) => {
        const name = `${prefix}${own}`;
        const value = values[own];
        if (field.ofThePage || (value === undefined && isNotAsked(form, fields, own))) return null;
        if (field.kind === 'group')
          return (
            <AnswerList
              {...{ form, about, change, fields: field.fields, prefix: `${name}.` }}
              values={(value ?? {}) as Values}
            />
          );
        const words = `${keyOfField(reader, own, about)}.label`;
        const label = reader.hears(words) ? reader.say(words) : own;
        return (
          <>
            <dt id={anchorOf(name)} tabindex={-1}>
              {label}
            </dt>
            <dd>
              <Wrong form={form} name={name} />
              <Answer {...{ form, field, own, name, value, about }} /> {change(name, label)}
            </dd>
          </>
        );
      })}
    </>
  );
}

/** `under` stands before the anchors: what is shown twice on a page has two. */
type AtProps = { form: FilledForm; fields: Fields; path: string; value: unknown; under: string };

/** What one answer says, or one row of answers, by its path in the form. */
export function AnswerAt({ form, fields, path, value, under }: AtProps) {
  const found = fieldAt(fields, path);
  const own = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  const name = `${under}.${path}`;
  if (found === undefined) return <Words>{shownText(String(value))}</Words>;
  if (found.isRow && found.field.kind === 'rows')
    return <Answers form={form} fields={found.field.fields} values={value as Values} prefix={`${name}.`} />;
  return <Answer {...{ form, own, value, name, field: found.field, about: [] }} />;
}

type OneProps = {
  form: FilledForm;
  field: Field;
  own: string;
  name: string;
  value: unknown;
  about: readonly string[];
};

function Answer(props: OneProps) {
  const { form, field, own, name, value, about } = props;
  const rows = Array.isArray(value) ? value : [];
  switch (field.kind) {
    case 'group':
      return null;
    case 'rows':
      return (
        <Rows form={form} name={name} count={rows.length}>
          {(place, number) => (
            <Answers {...{ form, about, fields: field.fields, prefix: `${place}.` }} values={rows[number] as Values} />
          )}
        </Rows>
      );
    case 'list':
      return (
        <Rows form={form} name={name} count={rows.length}>
          {(place, number) => <Answer {...{ form, own, about, field: field.item, name: place }} value={rows[number]} />}
        </Rows>
      );
    default:
      return (
        <PlainAnswer
          form={form}
          words={
            nameOffered(form, field, own, value) ??
            answerWords(form.reader, { field, ownName: own, value }, nameFor(form, field, own))
          }
        />
      );
  }
}

type RowsProps = { form: FilledForm; name: string; count: number; children: (place: string, number: number) => Child };

function Rows({ form, name, count, children }: RowsProps) {
  if (count === 0) return <Unanswered form={form} />;
  return (
    <ol>
      {Array.from({ length: count }, (_, number) => (
        <li id={anchorOf(`${name}.${number}`)} tabindex={-1}>
          <Wrong form={form} name={`${name}.${number}`} />
          {children(`${name}.${number}`, number)}
        </li>
      ))}
    </ol>
  );
}

function PlainAnswer({ form, words }: { form: FilledForm; words: readonly string[] }) {
  if (words.length === 0) return <Unanswered form={form} />;
  if (words.length === 1) return <Words>{words[0]}</Words>;
  return (
    <ul>
      {words.map((each) => (
        <li>
          <Words>{each}</Words>
        </li>
      ))}
    </ul>
  );
}

const Words = ({ children }: { children?: Child }) => (
  <span class="words" dir="auto">
    {children}
  </span>
);

const Unanswered = ({ form: { reader } }: { form: FilledForm }) => (
  <span class="soft">{reader.say('form.unanswered')}</span>
);

function Wrong({ form, name }: { form: FilledForm; name: string }) {
  const error = errorAt(form, name);
  return error === undefined ? null : <span class="error">{form.reader.refusal(error.code, error.params)}</span>;
}

/** What an option is called where that can be set. */
function nameOffered(form: FilledForm, { kind }: Field, own: string, value: unknown): string[] | undefined {
  if (kind !== 'choice') return undefined;
  const name = optionsNow(form, own, []).find((option) => option.value === value)?.name;
  return name === undefined ? undefined : [name];
}

/** Documents by their names, meetings by when they are. */
const nameFor = (form: FilledForm, field: Field, own: string) => (id: string) =>
  field.kind === 'meeting'
    ? (optionsNow(form, own, []).find(({ value }) => value === id)?.hint ?? id)
    : (form.entries.get(nameEntryOf(id)) ?? id);

/** One of two of which the other is answered, and what no body offers. */
const isNotAsked = (form: FilledForm, fields: Fields, own: string): boolean =>
  isEither(fields, own) || (isOffered(fields[own]) && optionsNow(form, own, []).length === 0);
