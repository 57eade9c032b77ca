import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { readQuery } from '#functions/lib/http/read-query.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { closeMailTask, isMailTask } from '#functions/lib/use-cases/close-mail-task.ts';
import { tasksOf } from '#functions/lib/use-cases/tasks-of.ts';
import { PageQuery } from '#schemas/api.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export async function listed(context: AppContext): Promise<Response> {
  const caller = signedIn(context);
  const request = { ...readQuery(context, PageQuery), callerGone: callerGoneIn(context) };
  return context.json(await tasksOf(context.var.services, caller, request));
}

export async function acted(context: AppContext, taskId: string): Promise<Response> {
  const caller = signedIn(context);
  await admitCommand(context, 'acts', caller.person.id);
  const body = await readJson(context);
  const request = { taskId: taskId, body, idempotencyKey: idempotencyKey(context), channel: 'api' } as const;
  const act = isMailTask(request.taskId) ? closeMailTask : actOnTask;
  return context.json(await act(context.var.services, caller, request));
}
