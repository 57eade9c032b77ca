import { InvalidInputError, RequestError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { draftFor, openDraft } from '#functions/lib/use-cases/drafts/change-draft.ts';
import { handInDraft } from '#functions/lib/use-cases/drafts/hand-in-draft.ts';
import { saveDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { listDrafts } from '#functions/lib/use-cases/drafts/list-drafts.ts';
import type { Draft } from '#schemas/draft.ts';
import { draftVersion } from '#web/form/draft-version.ts';
import { readFields } from '#web/form/read-fields.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { DraftsPage } from '#web/pages/drafts-page.tsx';
import { signedIn } from '../caller-of.ts';
import { formErrors } from '../form-errors.ts';
import { checkForm } from '../form-token.ts';
import { frameOf } from '../frame-of.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { urlEncoded } from '../posted-form.ts';
import { receiptPath } from '../receipt-path.ts';
import { refuseUnknownNames } from '../refuse-unknown-names.ts';
import { show } from '../show.ts';
import { asksForAnswers, showAnswers } from '../show-answers.tsx';
import { entriesOfDraft, showDraft } from '../show-draft.tsx';
import { typedForm } from '../typed-form.ts';

export async function listed(context: AppContext): Promise<Response> {
  const drafts = await listDrafts(context.var.services, signedIn(context));
  const nameOf = await namesOfPeople(context);
  return show(context, <DraftsPage frame={frameOf(context)} drafts={drafts} nameOf={nameOf} />);
}

/** The form filled in with what is there; of a draft that became a case, the case. */
export async function opened(context: AppContext, draftId: string): Promise<Response> {
  const { draft } = await draftFor(context.var.services, signedIn(context), draftId);
  if (draft.caseId !== null) return context.redirect(`/cases/${draft.caseId}`, 303);
  return showDraft(context, draft, await entriesOfDraft(context, draft), { isAsKept: true });
}

export async function posted(context: AppContext, draftId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const { draft } = await draftFor(services, caller, draftId);
  const { procedure, caseId } = draft;
  if (caseId !== null) return context.redirect(`/cases/${caseId}`, 303);
  const { fields } = (await moduleOf(procedure)).forms.beginning;
  const { entries: typed, again } = await typedForm(context, fields, ['submit', 'draft'], 'check');
  const action = `/drafts/${draftId}`;
  if (asksForAnswers(typed)) return showAnswers(context, { procedure, entries: typed, action, draft });
  if (again !== undefined) return showDraft(context, draft, again.entries, again);
  await admitCommand(context, typed.get('do') === 'submit' ? 'proposals' : 'acts', caller.person.id);
  const entries = withoutBlankRows(fields, typed);
  try {
    refuseUnknownNames(fields, entries);
    const saved = await saveDraft(services, caller, draftId, changeIn(context, fields, entries));
    if (typed.get('do') === 'draft') return context.redirect(action, 303);
    entries.set(draftVersion, String(saved.version));
    const made = await handInDraft(services, caller, draftId, saved.version);
    return context.redirect(receiptPath(`/cases/${made.caseId}`, 1), 303);
  } catch (error) {
    if (error instanceof InvalidInputError)
      return showDraft(context, draft, entries, { errors: formErrors(fields, error.fields) });
    return afterConflict(context, draft, entries, error);
  }
}

/** What was typed beside what stands now, and nothing written; where it became a case meanwhile, that. */
async function afterConflict(context: AppContext, { draftId }: Draft, entries: URLSearchParams, error: unknown) {
  if (!(error instanceof RequestError) || !['stale-draft', 'draft-handed-in'].includes(error.code)) throw error;
  const { draft } = await draftFor(context.var.services, signedIn(context), draftId);
  if (draft.caseId !== null) return context.redirect(`/cases/${draft.caseId}`, 303);
  entries.set(draftVersion, String(draft.version));
  return showDraft(context, draft, entries, { stands: draft });
}

/** Keeps what is being typed, for the script of the page: it gets the next version and what to say of it. */
export async function kept(context: AppContext, draftId: string): Promise<Response> {
  const caller = signedIn(context);
  const { services } = context.var;
  const { reader } = frameOf(context);
  const entries = await urlEncoded(context);
  checkForm(context, entries);
  await admitCommand(context, 'acts', caller.person.id);
  const { draft } = await openDraft(services, caller, draftId);
  const { fields } = (await moduleOf(draft.procedure)).forms.beginning;
  try {
    const { version, updatedAt } = await saveDraft(services, caller, draftId, changeIn(context, fields, entries));
    return context.json({ version, said: reader.say('drafts.kept', { at: reader.short(updatedAt) }) });
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'stale-draft') throw error;
    const nameOf = await namesOfPeople(context);
    const person = nameOf(String(error.params['person']));
    return context.json({ said: reader.say('drafts.conflict', { person }) }, 409);
  }
}

type FieldsOf = Parameters<typeof readFields>[0];

const changeIn = (context: AppContext, fields: FieldsOf, entries: URLSearchParams) => ({
  version: Number(entries.get(draftVersion)) || 0,
  form: readFields(fields, {
    entries: withoutBlankRows(fields, entries),
    timeZone: signedIn(context).person.timeZone,
  }),
});
