import { randomUUID } from 'node:crypto';
import { capacityToAct } from '#functions/lib/access.ts';
import { InvalidInputError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { importRoster, tryRosterImport } from '#functions/lib/use-cases/people/import-roster.ts';
import { readPeople } from '#functions/lib/use-cases/people/read-people.ts';
import type { RefusedInFile, RosterImportTold } from '#schemas/roster-import.ts';
import type { FormError } from '#web/form/form-error.ts';
import { readFields } from '#web/form/read-fields.ts';
import { ImportRosterPage } from '#web/pages/import-roster-page.tsx';
import { importForm, longestRosterFile } from '#workflows/books/people/forms.ts';
import { peopleWriters } from '#workflows/books/people/writers.ts';
import { bookWords } from '#workflows/books/words/words.ts';
import { signedIn } from '../caller-of.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { isWithFiles, withFiles } from '../posted-form.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { seenIn } from '../seen-in.ts';
import { show } from '../show.ts';
import { typedForm } from '../typed-form.ts';

type Filled = {
  readonly entries?: URLSearchParams;
  readonly errors?: readonly FormError[];
  readonly told?: RosterImportTold;
  readonly refused?: readonly RefusedInFile[];
  /** Somebody else has made an entry since the form was opened. */
  readonly overtaken?: boolean;
};

const { fields } = importForm;

export const form = (context: AppContext): Promise<Response> => showForm(context, {});

async function showForm(context: AppContext, filled: Filled): Promise<Response> {
  const { errors = [], told, refused = [], overtaken = false } = filled;
  capacityToAct(signedIn(context), peopleWriters);
  const now = await readPeople(context.var.services, signedIn(context));
  const frame = inWordsOf(frameOf(context), bookWords);
  const entries = new URLSearchParams(filled.entries);
  const seen = Number(entries.get('version') ?? now.version);
  entries.set('version', String(now.version));
  const page = (
    <ImportRosterPage
      {...{
        frame,
        fields,
        told,
        refused,
        meanwhile: overtaken ? now.history.filter(({ seq }) => seq > seen) : [],
        bodyNames: await bodyNames(context),
      }}
      form={{ reader: frame.reader, entries, errors }}
      idempotencyKey={randomUUID()}
      fresh={filled.entries === undefined}
    />
  );
  return show(context, page, overtaken ? 409 : errors.length + refused.length > 0 ? 400 : 200);
}

/** Looks what a file comes to, or takes it in: never without that all that follows has been shown. */
export async function posted(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  capacityToAct(caller, peopleWriters);
  const { entries, again } = await typedForm(context, fields, ['look', 'enter'], 'look');
  if (again !== undefined) return showForm(context, again);
  await admitCommand(context, 'acts', caller.person.id);
  const { services } = context.var;
  const seen = seenIn(entries);
  try {
    refuseUnknownNames(fields, entries);
    const chosen = await chosenFile(context);
    if (chosen !== undefined) entries.set('roster', chosen);
    const body = readFields(fields, { entries, timeZone: caller.person.timeZone });
    const done =
      entries.get('do') === 'enter' && chosen === undefined
        ? await importRoster(services, caller, body, { seen, idempotencyKey: entries.get('key') || undefined })
        : await tryRosterImport(services, caller, body);
    return 'version' in done ? context.redirect('/people', 303) : await showForm(context, { entries, ...done });
  } catch (error) {
    if (error instanceof InvalidInputError) return showForm(context, { entries, errors: error.fields });
    if (error instanceof RequestError && error.code === 'stale-book')
      return showForm(context, { entries, overtaken: true });
    throw error;
  }
}

/** The text of the file that was chosen; undefined where none was. @throws InvalidInputError for one that is no text, or too long */
async function chosenFile(context: AppContext): Promise<string | undefined> {
  const [file] = isWithFiles(context) ? (await withFiles(context)).files : [];
  if (file === undefined) return undefined;
  // A character takes four bytes at most; what is longer would not come back in the form.
  if (file.size > 4 * longestRosterFile)
    throw new InvalidInputError([{ field: 'roster', code: 'too-long', params: { maximum: longestRosterFile } }]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    throw new InvalidInputError([{ field: 'roster', code: 'roster-not-text', params: {} }]);
  }
}
