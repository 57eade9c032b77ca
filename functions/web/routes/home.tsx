import { Hono } from 'hono';
import { type AppEnv, callerGoneIn } from '#functions/lib/http/context.ts';
import { tasksOf } from '#functions/lib/use-cases/tasks-of.ts';
import { HomePage } from '#web/pages/home-page.tsx';
import { registry } from '#workflows/registry.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

export const home = new Hono<AppEnv>().get('/', async (context) => {
  const { caller, services } = context.var;
  const tasks =
    caller === undefined ? undefined : await tasksOf(services, caller, { callerGone: callerGoneIn(context) });
  const page = (
    <HomePage
      frame={frameOf(context)}
      procedures={Object.keys(registry)}
      tasks={tasks?.items ?? []}
      next={tasks?.cursor ?? null}
    />
  );
  return show(context, page);
});
