import { caseJson } from '#functions/lib/case-views.ts';
import { checkedForm } from '#functions/lib/checked-form.ts';
import { endsOf } from '#functions/lib/ends-of.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { parseInput } from '#functions/lib/input.ts';
import { checkForm } from '#functions/lib/use-cases/check-form.ts';
import { mailsAbout, mailsOf } from '#functions/lib/use-cases/mails-as-sent.ts';
import { putQuestion } from '#functions/lib/use-cases/put-question.ts';
import { historyOf, listCases, viewCase } from '#functions/lib/use-cases/read-cases.ts';
import { restartFlow } from '#functions/lib/use-cases/restart-flow.ts';
import { submitCase } from '#functions/lib/use-cases/submit-case.ts';
import { CasesQuery, FormToCheck, NewCase, VersionsQuery } from '#schemas/api.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function begun(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'proposals', caller.person.id);
  const submission = parseInput(NewCase, await readJson(context));
  const created = await submitCase(context.var.services, caller, {
    ...submission,
    idempotencyKey: idempotencyKey(context),
  });
  return context.json(created, 201, { location: `/api/cases/${created.caseId}` });
}

/** Keeps nothing, and so needs no key; counted as an act, because people look before they send, and again. */
export async function checked(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const asked = parseInput(FormToCheck, await readJson(context));
  const found = await checkForm(context.var.services, caller, asked);
  return context.json(checkedForm(found, { procedure: asked.procedure, language: caller.language }));
}

export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const request = { ...readQuery(context, CasesQuery), callerGone: callerGoneIn(context) };
  return context.json(await listCases(context.var.services, caller, request));
}

export async function shown(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  const compared = parseInput(VersionsQuery, { from: context.req.query('from'), to: context.req.query('to') });
  return context.json(caseJson(await viewCase(context.var.services, caller, caseId, endsOf(compared))));
}

export async function events(context: AppContext, caseId: string): Promise<Response> {
  return context.json(await historyOf(context.var.services, signedIn(context), caseId));
}

export async function mails(context: AppContext, caseId: string): Promise<Response> {
  return context.json(await mailsOf(context.var.services, signedIn(context), caseId));
}

export async function mailsAboutEvent(context: AppContext, caseId: string, event: string): Promise<Response> {
  return context.json((await mailsAbout(context.var.services, signedIn(context), caseId, event)).mails);
}

export async function questioned(context: AppContext, caseId: string): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const body = await readJson(context);
  const put = await putQuestion(context.var.services, caller, {
    caseId,
    body,
    idempotencyKey: idempotencyKey(context),
  });
  return context.json(put, 201);
}

export async function resumed(context: AppContext, caseId: string): Promise<Response> {
  return context.json(await restartFlow(context.var.services, signedIn(context), caseId));
}
