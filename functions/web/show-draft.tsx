import { randomUUID } from 'node:crypto';
import type { AppContext } from '#functions/lib/http/context.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { Draft } from '#schemas/draft.ts';
import { nameEntryOf } from '#web/form/document-names.ts';
import { draftVersion } from '#web/form/draft-version.ts';
import { entriesAsTyped } from '#web/form/entries-as-typed.ts';
import type { FormError } from '#web/form/form-error.ts';
import { readFields } from '#web/form/read-fields.ts';
import { DraftPage } from '#web/pages/draft-page.tsx';
import { signedIn } from './caller-of.ts';
import { frameOf, inWordsOf } from './frame-of.ts';
import { namesOfPeople } from './names-of-people.ts';
import { offersNow } from './offers-now.ts';
import { show } from './show.ts';

type Shown = {
  readonly errors?: readonly FormError[];
  readonly checked?: boolean;
  /** It holds what is kept, and nothing that was typed since. */
  readonly isAsKept?: boolean;
  /** What somebody else saved meanwhile, to be compared with what was typed. */
  readonly stands?: Draft;
};

/** What a form is filled in with from a draft, with the names of the documents that its authors uploaded. */
export async function entriesOfDraft(context: AppContext, draft: Draft): Promise<URLSearchParams> {
  const { services, now } = context.var;
  const { fields } = (await moduleOf(draft.procedure)).forms.beginning;
  const entries = entriesAsTyped(fields, draft.form, signedIn(context).person.timeZone);
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind !== 'documents') continue;
    for (const id of entries.getAll(name)) {
      const found = await services.documents.store.document(id, now);
      if (found !== undefined && draft.authors.includes(found.uploader)) entries.set(nameEntryOf(id), found.ref.name);
    }
  }
  entries.set(draftVersion, String(draft.version));
  return entries;
}

/** The form of a draft as it is filled in, with what is kept of it, and beside it what stands in its place. */
export async function showDraft(context: AppContext, draft: Draft, entries: URLSearchParams, shown: Shown) {
  const { errors = [], checked = false, isAsKept = false, stands } = shown;
  const frame = inWordsOf(frameOf(context), draft.procedure);
  const { beginning, offersOf } = (await moduleOf(draft.procedure)).forms;
  const { fields } = beginning;
  const { timeZone } = signedIn(context).person;
  const form = { reader: frame.reader, entries, errors, ...(await offersNow(context, { fields, offersOf }, entries)) };
  const others = stands && (await entriesOfDraft(context, stands));
  const page = (
    <DraftPage
      frame={frame}
      form={form}
      draft={draft}
      nameOf={await namesOfPeople(context)}
      fields={fields}
      idempotencyKey={randomUUID()}
      checked={checked}
      isAsKept={isAsKept}
      stands={
        others && {
          form: { ...form, entries: others, errors: [] },
          values: readFields(fields, { entries: others, timeZone }),
          typed: readFields(fields, { entries, timeZone }),
        }
      }
    />
  );
  return show(context, page, stands === undefined ? (errors.length > 0 ? 400 : 200) : 409);
}
