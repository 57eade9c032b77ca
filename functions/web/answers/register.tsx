import { admitRegisterSearch } from '#functions/lib/http/admit-register-search.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { giveDocument } from '#functions/lib/http/give-document.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { publicDocument, publicEntry } from '#functions/lib/use-cases/public-entry.ts';
import { outcomeKinds, registerEntries } from '#functions/lib/use-cases/register.ts';
import { registeredFile } from '#functions/lib/use-cases/text-file.ts';
import { RegisteredTextQuery, RegisterQuery } from '#schemas/register-query.ts';
import { RegisterEntryPage } from '#web/pages/register-entry-page.tsx';
import { RegisterPage } from '#web/pages/register-page.tsx';
import { registry } from '#workflows/registry.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';
import { showFile } from '../show-file.ts';

/** Public: no sign-in. */
export async function listed(context: AppContext): Promise<Response> {
  const { cursor, ...filter } = readQuery(context, RegisterQuery);
  await admitRegisterSearch(context, filter);
  const request = { ...filter, cursor, callerGone: callerGoneIn(context) };
  const page = await registerEntries(context.var.services, request);
  const shown = { entries: page.items, next: page.cursor, filter, kinds: await outcomeKinds() };
  return show(context, <RegisterPage frame={frameOf(context)} procedures={Object.keys(registry)} {...shown} />);
}

export async function text(context: AppContext, caseId: string): Promise<Response> {
  const { language } = readQuery(context, RegisteredTextQuery);
  return showFile(context, await registeredFile(context.var.services, caseId, language));
}

export async function shown(context: AppContext, caseId: string): Promise<Response> {
  const { entry, record } = await publicEntry(context.var.services, caseId);
  const frame = inWordsOf(frameOf(context), entry.procedure);
  return show(context, <RegisterEntryPage frame={frame} entry={entry} record={record} />);
}

export async function document(context: AppContext, caseId: string, documentId: string): Promise<Response> {
  return giveDocument(context, await publicDocument(context.var.services, caseId, documentId));
}
