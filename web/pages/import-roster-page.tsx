import type { EventView } from '#schemas/api.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { RefusedInFile, RosterImportTold } from '#schemas/roster-import.ts';
import { ImportTold } from '../books/import-told.tsx';
import { LookedAtForm } from '../books/looked-at-form.tsx';
import { Overtaken } from '../books/overtaken.tsx';
import { PeopleHistory } from '../books/people-history.tsx';
import { RefusedEntries } from '../books/refused-entries.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { FormFields } from '../form/form-fields.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  fields: Fields;
  /** What taking the file in comes to; absent until somebody has looked. */
  told: RosterImportTold | undefined;
  refused: readonly RefusedInFile[];
  /** What somebody else has changed since the form was opened. */
  meanwhile: readonly EventView[];
  bodyNames: Readonly<Record<string, string>>;
  idempotencyKey: string;
  fresh: boolean;
};

/** A roster file is pasted or chosen: what it changes and what of it is refused is shown, and nothing is saved before that. */
export function ImportRosterPage({ frame, form, fields, told, refused, meanwhile, bodyNames, ...sent }: Props) {
  const { reader } = frame;
  const overtaken = meanwhile.length > 0;
  const title = reader.say('people.import');
  return (
    <Page frame={frame} title={title} wrong={form.errors.length + refused.length > 0 || overtaken} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      <RefusedEntries {...{ reader, refused, bodyNames }} />
      <h1>{title}</h1>
      <p class="lead">{reader.say('people.import.lead')}</p>
      {overtaken ? (
        <Overtaken reader={reader}>
          <PeopleHistory reader={reader} history={meanwhile} bodyNames={bodyNames} />
        </Overtaken>
      ) : null}
      <LookedAtForm
        {...{ frame, ...sent }}
        action="/people/import"
        hasLooked={told !== undefined}
        enter={reader.say('people.import.do')}
        withFiles
      >
        {told === undefined ? null : <ImportTold {...{ reader, told, bodyNames }} />}
        <div class="field">
          <label for="file">{reader.say('people.import.file')}</label>
          <input id="file" name="file" type="file" accept=".json,.jsonc,application/json" />
        </div>
        <FormFields form={form} fields={fields} about={['people']} />
      </LookedAtForm>
      <p class="row">
        <a href="/people/roster.json">{reader.say('people.file')}</a>
        <a href="/people">{reader.say('people.back')}</a>
      </p>
    </Page>
  );
}
