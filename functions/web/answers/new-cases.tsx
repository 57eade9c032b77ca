import { randomUUID } from 'node:crypto';
import { capacityToPropose } from '#functions/lib/access.ts';
import { ForbiddenError, IdempotencyMismatchError, InvalidInputError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { procedureAddress } from '#functions/lib/procedure-address.ts';
import { beginDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import type { FormError } from '#web/form/form-error.ts';
import { readFields } from '#web/form/read-fields.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { BeginPage } from '#web/pages/begin-page.tsx';
import { NewCasePage } from '#web/pages/new-case-page.tsx';
import { signedIn } from '../caller-of.ts';
import { firstProcedure } from '../form-at.ts';
import { formErrors } from '../form-errors.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { offersNow } from '../offers-now.ts';
import { receiptPath } from '../receipt-path.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { show } from '../show.ts';
import { asksForAnswers, showAnswers } from '../show-answers.tsx';
import { typedForm } from '../typed-form.ts';

/** Which procedure to begin. */
export async function offered(context: AppContext): Promise<Response> {
  signedIn(context);
  if (context.var.proposable.length === 0) throw new ForbiddenError();
  return show(context, <BeginPage frame={frameOf(context)} />);
}

/** Refused before somebody has written a page. @throws ForbiddenError, NotFoundError for a procedure that there is not */
async function assertMayBegin(context: AppContext, procedure: string): Promise<void> {
  capacityToPropose(signedIn(context), await context.var.services.network.directory(), procedure);
}

/** The form of a new case of any procedure. */
export async function fresh(context: AppContext, procedure: string = firstProcedure): Promise<Response> {
  await assertMayBegin(context, procedure);
  const { beginning, freshStart } = (await moduleOf(procedure)).forms;
  const { reader } = frameOf(context);
  const { services, now, language } = context.var;
  const opening = { network: await services.network.directory(), at: now, language };
  const start = entriesOf(beginning.fields, freshStart(opening), reader.timeZone);
  return showForm(context, procedure, start, { fresh: true });
}

export async function begun(context: AppContext, procedure: string = firstProcedure): Promise<Response> {
  const caller = signedIn(context);
  const { fields } = (await moduleOf(procedure)).forms.beginning;
  const { entries: posted, again } = await typedForm(context, fields, ['submit', 'draft'], 'check');
  if (asksForAnswers(posted)) return showAnswers(context, { procedure, entries: posted, action: actionOf(context) });
  if (again !== undefined) return showForm(context, procedure, again.entries, again);
  await admitCommand(context, posted.get('do') === 'draft' ? 'acts' : 'proposals', caller.person.id);
  const entries = withoutBlankRows(fields, posted);
  try {
    refuseUnknownNames(fields, entries);
    if (posted.get('do') === 'draft') return await kept(context, procedure, entries);
    const { caseId } = await submitCase(context.var.services, caller, {
      procedure,
      form: readFields(fields, { entries, timeZone: caller.person.timeZone }),
      idempotencyKey: posted.get('key') || undefined,
    });
    return context.redirect(receiptPath(`/cases/${caseId}`, 1), 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return showForm(context, procedure, entries, { errors: formErrors(fields, error.fields) });
  }
}

/** Keeps what is there, complete or not, as a draft to go on with. */
async function kept(context: AppContext, procedure: string, entries: URLSearchParams): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const { fields } = (await moduleOf(procedure)).forms.beginning;
  const form = readFields(fields, { entries, timeZone: caller.person.timeZone });
  const key = entries.get('key') || undefined;
  const { draftId } = await beginDraft(services, caller, { procedure, form, key }).catch((error: unknown) => {
    // Whoever went back and wrote on means another draft: nothing that was typed is lost.
    if (error instanceof IdempotencyMismatchError) return beginDraft(services, caller, { procedure, form });
    throw error;
  });
  return context.redirect(`/drafts/${draftId}`, 303);
}

type Shown = { readonly errors?: readonly FormError[]; readonly checked?: boolean; readonly fresh?: boolean };

async function showForm(context: AppContext, procedure: string, entries: URLSearchParams, shown: Shown = {}) {
  const { errors = [], checked = false, fresh = false } = shown;
  const frame = inWordsOf(frameOf(context), procedure);
  const { beginning, offersOf } = (await moduleOf(procedure)).forms;
  const { fields } = beginning;
  const page = (
    <NewCasePage
      frame={frame}
      form={{ reader: frame.reader, entries, errors, ...(await offersNow(context, { fields, offersOf }, entries)) }}
      procedure={procedure}
      mailbox={procedureAddress(context.var.services, procedure)}
      fields={fields}
      action={actionOf(context)}
      idempotencyKey={errors.length > 0 ? randomUUID() : (entries.get('key') ?? randomUUID())}
      checked={checked}
      fresh={fresh}
    />
  );
  return show(context, page, errors.length > 0 ? 400 : 200);
}

/** The form is posted to where it was asked for. */
const actionOf = ({ req: { path } }: AppContext): string => (path.startsWith('/proposals') ? '/proposals' : path);
