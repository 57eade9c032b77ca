import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { tasksOf } from '#functions/lib/use-cases/tasks-of.ts';
import { HomePage } from '#web/pages/home-page.tsx';
import { registry } from '#workflows/registry.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

export async function home(context: AppContext): Promise<Response> {
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
}
