import { getCookie } from 'hono/cookie';
import type { Caller } from '#functions/lib/caller.ts';
import {
  InvalidInputError,
  NotSignedInError,
  StateConflictError,
  TooManyRequestsError,
} from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { type AppContext, askedLanguage } from '#functions/lib/http/context.ts';
import { setRefusalHeaders } from '#functions/lib/http/refusal-headers.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { keptRefusal } from '#functions/lib/refusals/keeping-refusals.ts';
import { actThroughLink, openLink } from '#functions/lib/use-cases/mail-link.ts';
import { whoIsTold } from '#functions/lib/use-cases/who-is-told.ts';
import { caseIdOfTask, kindOfTask } from '#schemas/ids.ts';
import { interfaceLanguage } from '#schemas/language.ts';
import type { Posted } from '#web/form/read-fields.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { ErrorPage } from '#web/pages/error-page.tsx';
import { ReceiptPage } from '#web/pages/receipt-page.tsx';
import { takesLate } from '#workflows/procedure/task-kinds.ts';
import { fieldsOfTask } from '../form-at.ts';
import { frameOf, inWordsOf } from '../frame-of.ts';
import { keptText } from '../kept-text.ts';
import { postedAct } from '../posted-act.ts';
import { receiptPath, seqOf } from '../receipt-path.ts';
import { show } from '../show.ts';
import { showClosedTask, showTask } from '../show-task.tsx';
import { typedForm } from '../typed-form.ts';

/** Pages behind the links of mails. Fetching one changes nothing; acting takes a choice and the code of the mail (design §7). */
export async function opened(context: AppContext): Promise<Response> {
  const { task, person, caller, ...about } = await openedLink(context);
  if (task === null) return showClosedTask(context, { taskId: linkOf(context).taskId, ...about, holder: person });
  const told = await whoIsTold(context.var.services, caller, task, about.start);
  // Whoever a mail was forwarded to sees of whom it is told, and no addresses.
  return showTask(context, { task, ...about, holder: person, told: told.map((each) => ({ ...each, people: [] })) });
}

export async function receipt(context: AppContext): Promise<Response> {
  const { view, history, person } = await openedLink(context);
  const frame = inWordsOf(frameOf(context, person), view.procedure);
  const seq = seqOf(context);
  return show(context, <ReceiptPage frame={frame} view={view} history={history} personId={person.id} seq={seq} />);
}

export async function acted(context: AppContext): Promise<Response> {
  const link = linkOf(context);
  const fields = await fieldsOfTask(link.taskId);
  const { entries: posted, again } = await typedForm(context, fields, ['act'], 'act');
  const { task, person, ...about } = await openedLink(context);
  const { tasks: kinds } = await moduleOf(about.view.procedure);
  // Some acts are heard even after their task has closed: a position may still stand beside others, or is recorded as late.
  if (task === null && (again !== undefined || !takesLate(kinds, kindOfTask(link.taskId)))) {
    if (again === undefined) await keepTriedOnClosed(context, about.caller, posted);
    const kept = await keptText(context);
    return showClosedTask(context, { taskId: link.taskId, ...about, holder: person, kept });
  }
  if (task !== null && again !== undefined) return showTask(context, { task, ...about, holder: person, ...again });
  await admitCommand(context, 'acts', person.id);
  const entries = withoutBlankRows(fields, posted);
  try {
    const act = {
      code: entries.get('code') ?? '',
      body: await postedAct(link.taskId, { entries, timeZone: person.timeZone }),
    };
    const { seq } = await actThroughLink(context.var.services, { ...link, ...act });
    return context.redirect(receiptPath(`/t/${link.taskId}/${link.token}`, seq), 303);
  } catch (error) {
    if (task !== null && error instanceof InvalidInputError) {
      return showTask(context, { task, ...about, holder: person, entries, errors: error.fields });
    }
    if (task !== null && (error instanceof NotSignedInError || error instanceof TooManyRequestsError)) {
      setRefusalHeaders(context, error);
      const errors = [{ field: 'code', code: error.code, params: error.params }];
      return showTask(context, { task, ...about, holder: person, entries, errors, status: error.status });
    }
    if (error instanceof StateConflictError) {
      const { view } = await openedLink(context);
      const frame = inWordsOf(frameOf(context, person), view.procedure);
      const kept = error.code === 'late' ? undefined : await keptText(context);
      const { code, params } = error;
      const page = <ErrorPage frame={frame} status={409} code={code} params={params} view={view} kept={kept} />;
      return show(context, page, 409);
    }
    throw error;
  }
}

/** Whoever acts on a task that has closed is shown what happened instead; of the code that they gave nothing is known. */
async function keepTriedOnClosed(context: AppContext, caller: Caller, posted: Posted['entries']): Promise<void> {
  const { taskId } = linkOf(context);
  const tried = { taskId, body: { choice: posted.get('choice') }, channel: 'link', isUnproven: true } as const;
  await keptRefusal(context.var.services, caller, tried, new StateConflictError('task-closed', caseIdOfTask(taskId)));
}

/** In the language that was chosen in this browser, else in that of whom the mail went to, whatever the browser would like. */
async function openedLink(context: AppContext) {
  const chosen = askedLanguage(getCookie(context, 'language'));
  const opened = await openLink(context.var.services, { ...linkOf(context), language: chosen });
  context.set('language', chosen ?? interfaceLanguage(opened.person.language));
  return opened;
}

const linkOf = (context: AppContext) => ({
  taskId: context.req.param('taskId') ?? '',
  token: context.req.param('token') ?? '',
  now: context.var.now,
  language: context.var.language,
});
