import { ForbiddenError, InvalidInputError } from '#functions/lib/errors.ts';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { isMailTask } from '#functions/lib/use-cases/close-mail-task.ts';
import { taskPage } from '#functions/lib/use-cases/read-cases.ts';
import { tasksOf } from '#functions/lib/use-cases/tasks-of.ts';
import { whoIsTold } from '#functions/lib/use-cases/who-is-told.ts';
import { PageQuery } from '#schemas/api.ts';
import { mailIdOfTask } from '#schemas/ids.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { TasksPage } from '#web/pages/tasks-page.tsx';
import { signedIn, standingIn } from '../caller-of.ts';
import { fieldsOfTask } from '../form-at.ts';
import { frameOf } from '../frame-of.ts';
import { keptText } from '../kept-text.ts';
import { postedAct } from '../posted-act.ts';
import { receiptPath } from '../receipt-path.ts';
import { show } from '../show.ts';
import { showClosedTask, showTask } from '../show-task.tsx';
import { successorOf } from '../successor-of.ts';
import { typedForm } from '../typed-form.ts';

export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const { cursor } = readQuery(context, PageQuery);
  const request = { cursor, callerGone: callerGoneIn(context) };
  const { items, cursor: next } = await tasksOf(context.var.services, caller, request);
  const page = <TasksPage frame={frameOf(context)} tasks={items} isFirst={cursor === undefined} next={next} />;
  return show(context, page);
}

export async function shown(context: AppContext, taskId: string): Promise<Response> {
  const caller = signedIn(context);
  if (isMailTask(taskId)) return context.redirect(`/received/${mailIdOfTask(taskId)}`, 303);
  const { task, ...about } = await taskPage(context.var.services, caller, taskId);
  if (task === null) return showClosedTask(context, { taskId, ...about });
  const { tasks: kinds } = await moduleOf(about.view.procedure);
  const standing = standingIn(kinds, caller, task);
  if (standing === undefined) throw new ForbiddenError();
  const onBehalf = standing === 'on-behalf';
  const told = await whoIsTold(context.var.services, caller, task, about.start, onBehalf);
  return showTask(context, { task, ...about, onBehalf, told });
}

export async function acted(context: AppContext, taskId: string): Promise<Response> {
  const { services } = context.var;
  signedIn(context);
  // In the language that it asks for, where that is what its button does.
  const fields = await fieldsOfTask(taskId);
  const { entries: posted, again } = await typedForm(context, fields, ['act'], 'act');
  const caller = signedIn(context);
  const { task, ...about } = await taskPage(services, caller, taskId);
  const onBehalf = posted.get('onBehalf') === 'yes';
  if (again !== undefined) {
    if (task !== null) return showTask(context, { task, ...about, onBehalf, ...again });
    const { tasks: kinds } = await moduleOf(about.view.procedure);
    const successor = successorOf(kinds, taskId, about.view, caller);
    if (successor !== undefined)
      return showTask(context, { task: successor, ...about, onBehalf, ...again, moved: true });
    return showClosedTask(context, { taskId, ...about, kept: await keptText(context) });
  }
  await admitCommand(context, 'acts', caller.person.id);
  const entries = withoutBlankRows(fields, posted);
  try {
    const key = posted.get('key') || undefined;
    const body = await postedAct(taskId, { entries, timeZone: caller.person.timeZone });
    const { caseId, seq } = await actOnTask(services, caller, {
      ...{ taskId, body, idempotencyKey: key, channel: 'page' },
    });
    return context.redirect(receiptPath(`/cases/${caseId}`, seq), 303);
  } catch (error) {
    if (!(error instanceof InvalidInputError) || task === null) throw error;
    return showTask(context, { task, ...about, onBehalf, entries, errors: error.fields });
  }
}
