import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { registerEntries, registerEntry } from '#functions/lib/use-cases/register.ts';
import { registeredFile } from '#functions/lib/use-cases/text-file.ts';
import { PageQuery } from '#schemas/api.ts';
import { RegisterEntryPage } from '#web/pages/register-entry-page.tsx';
import { RegisterPage } from '#web/pages/register-page.tsx';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { show } from '../show.ts';
import { showFile } from '../show-file.ts';

/** Public: no sign-in. */
export async function listed(context: AppContext): Promise<Response> {
  const request = { ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) };
  const { items, cursor } = await registerEntries(context.var.services, request);
  return show(context, <RegisterPage frame={frameOf(context)} entries={items} next={cursor} />);
}

export async function text(context: AppContext, caseId: string): Promise<Response> {
  return showFile(context, await registeredFile(context.var.services, caseId));
}

export async function shown(context: AppContext, caseId: string): Promise<Response> {
  const entry = await registerEntry(context.var.services, caseId);
  return show(context, <RegisterEntryPage frame={inWordsOf(frameOf(context), entry.procedure)} entry={entry} />);
}
