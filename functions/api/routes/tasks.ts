import { Hono } from 'hono';
import type { AppEnv } from '#functions/lib/http/context.ts';
import { actOnTask } from '#functions/lib/use-cases/act-on-task.ts';
import { tasksOf } from '#functions/lib/use-cases/read-cases.ts';
import { idempotencyKey, readJson } from '../read-json.ts';
import { signedIn } from '../signed-in.ts';

export const tasks = new Hono<AppEnv>()
  .get('/', async (context) => context.json(await tasksOf(context.var.services, signedIn(context))))
  .post('/:taskId', async (context) => {
    const caller = signedIn(context);
    const body = await readJson(context);
    const request = { taskId: context.req.param('taskId'), body, idempotencyKey: idempotencyKey(context) };
    return context.json(await actOnTask(context.var.services, caller, request));
  });
