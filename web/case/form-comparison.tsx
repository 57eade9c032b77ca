import type { FieldChange, FormChanges } from '#schemas/form/form-changes.ts';
import type { HandedIn } from '#schemas/sections/viewed-case.ts';
import { WideTable } from '../components/wide-table.tsx';
import { AnswerAt } from '../form/answers.tsx';
import { nameEntryOf } from '../form/document-names.ts';
import { fieldAt } from '../form/field-at.ts';
import type { FilledForm } from '../form/filled-form.ts';
import { labelOf } from '../form/label-of.ts';
import type { Reader } from '../reader.ts';
import { ChangedText } from './changed-text.tsx';
import { changesIn } from './kept-comparisons.ts';

type Props = {
  reader: Reader;
  changes: FormChanges;
  handedIn: HandedIn;
  /** The case's language, in which its texts are. */
  language: string;
};

/** What changed between two versions of a form: each field that is answered otherwise, as it was and as it is. */
export function FormComparison({ reader, changes, handedIn, language }: Props) {
  const { from, to, fields } = changes;
  if (fields.length === 0) return <p>{reader.say('case.compare.no-field')}</p>;
  const names = Object.entries(handedIn.documents).map(([id, name]) => [nameEntryOf(id), name]);
  const form: FilledForm = { reader, entries: new URLSearchParams(names), errors: [] };
  return (
    <WideTable label={reader.say('case.compare.title', { from, to })}>
      <thead>
        <tr>
          <th scope="col">{reader.say('case.compare.field')}</th>
          <th scope="col">{reader.say('case.compare.was')}</th>
          <th scope="col">{reader.say('case.compare.is')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((change, number) => (
          <tr>
            <th scope="row">
              {labelOf(reader, change.field)}
              {change.row === undefined ? null : (
                <span class="hint">
                  <AnswerAt form={form} {...toldBy(handedIn, change)} value={change.row} under={`row-${number}`} />
                </span>
              )}
            </th>
            <Cells form={form} handedIn={handedIn} change={change} language={language} />
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

type CellsProps = { form: FilledForm; handedIn: HandedIn; change: FieldChange; language: string };

function Cells({ form, handedIn, change: { field: path, was, is }, language }: CellsProps) {
  const field = fieldAt(handedIn.fields, path)?.field;
  if (field?.kind === 'text' && typeof was === 'string' && typeof is === 'string')
    return (
      <td colspan={2}>
        <ChangedText reader={form.reader} language={language} changes={changesIn(language, was, is)} />
      </td>
    );
  return (
    <>
      {Object.entries({ was, is }).map(([under, value]) => (
        <td>{value === null ? '–' : <AnswerAt {...{ form, path, value, under }} fields={handedIn.fields} />}</td>
      ))}
    </>
  );
}

/** The field by which a row is told from the others: the first of it. */
function toldBy({ fields }: HandedIn, { field: path }: FieldChange) {
  const list = /^(.+)\.\d+\.[^.]+$/.exec(path)?.[1] ?? '';
  const rows = fieldAt(fields, list)?.field;
  const [first = ''] = rows?.kind === 'rows' ? Object.keys(rows.fields) : [];
  return { fields, path: `${list}.0.${first}` };
}
