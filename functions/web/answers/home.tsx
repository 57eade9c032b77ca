import type { Caller } from '#functions/lib/caller.ts';
import { type AppContext, callerGoneIn } from '#functions/lib/http/context.ts';
import { listCases } from '#functions/lib/use-cases/read-cases.ts';
import { latestOutcomes } from '#functions/lib/use-cases/register.ts';
import { tasksOf } from '#functions/lib/use-cases/tasks-of.ts';
import { HomePage } from '#web/pages/home-page.tsx';
import { registry } from '#workflows/registry.ts';
import { frameOf } from '../frame-of.ts';
import { show } from '../show.ts';

/** How much of a list stands on the home page, which leads to the whole. */
const shownOfList = 4;

/** Among how many of the newest cases those are looked for that changed last: each is read whole. */
const lookedAt = 20;

export async function home(context: AppContext): Promise<Response> {
  const { caller, services } = context.var;
  const callerGone = callerGoneIn(context);
  const [published, work] = await Promise.all([
    latestOutcomes(services, { count: shownOfList, callerGone }),
    caller === undefined ? undefined : workOf(context, caller),
  ]);
  const page = (
    <HomePage
      frame={frameOf(context)}
      procedures={Object.keys(registry)}
      tasks={work?.tasks.items ?? []}
      changed={work?.changed ?? []}
      published={published}
    />
  );
  return show(context, page);
}

/** What waits for the caller; and of the newest cases that they may read, those that changed last. */
async function workOf(context: AppContext, caller: Caller) {
  const { services } = context.var;
  const request = { callerGone: callerGoneIn(context) };
  const [tasks, cases] = await Promise.all([
    tasksOf(services, caller, request),
    listCases(services, caller, { ...request, limit: lookedAt }),
  ]);
  const changed = [...cases.items].sort((one, other) => other.since.localeCompare(one.since)).slice(0, shownOfList);
  return { tasks, changed };
}
