import { admitCommand } from '#functions/lib/http/admit-command.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { parseInput } from '#functions/lib/input.ts';
import { draftFor } from '#functions/lib/use-cases/drafts/change-draft.ts';
import { deleteDraft } from '#functions/lib/use-cases/drafts/delete-draft.ts';
import { handInDraft } from '#functions/lib/use-cases/drafts/hand-in-draft.ts';
import { beginDraft, saveDraft } from '#functions/lib/use-cases/drafts/keep-draft.ts';
import { listDrafts } from '#functions/lib/use-cases/drafts/list-drafts.ts';
import { shareDraft, stopSharing } from '#functions/lib/use-cases/drafts/share-draft.ts';
import { DraftAuthor, DraftChange, DraftHandedIn, NewDraft } from '#schemas/draft.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function listed(context: AppContext): Promise<Response> {
  return context.json({ items: await listDrafts(context.var.services, signedIn(context)) });
}

export async function begun(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const draft = parseInput(NewDraft, await readJson(context));
  const key = idempotencyKey(context);
  const begun = await beginDraft(context.var.services, caller, { ...draft, key });
  return context.json(begun, 201, { location: `/api/drafts/${begun.draftId}` });
}

export async function shown(context: AppContext, draftId: string): Promise<Response> {
  return context.json((await draftFor(context.var.services, signedIn(context), draftId)).draft);
}

export async function saved(context: AppContext, draftId: string): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  await draftFor(context.var.services, caller, draftId);
  const change = parseInput(DraftChange, await readJson(context));
  return context.json(await saveDraft(context.var.services, caller, draftId, change));
}

export async function handedIn(context: AppContext, draftId: string): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'proposals', caller.person.id);
  await draftFor(context.var.services, caller, draftId);
  const { version } = parseInput(DraftHandedIn, await readJson(context));
  const made = await handInDraft(context.var.services, caller, draftId, version);
  return context.json(made, 201, { location: `/api/cases/${made.caseId}` });
}

export async function deleted(context: AppContext, draftId: string): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  await deleteDraft(context.var.services, caller, draftId);
  return context.json({});
}

const changesOfAuthors = { share: shareDraft, unshare: stopSharing };

export async function authorsChanged(
  context: AppContext,
  draftId: string,
  change: keyof typeof changesOfAuthors,
): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  await draftFor(context.var.services, caller, draftId);
  const { email } = parseInput(DraftAuthor, await readJson(context));
  return context.json(await changesOfAuthors[change](context.var.services, caller, draftId, email));
}
