import type { ExecutionEvent, Visit } from '#schemas/execution.ts';

/** The states of an execution in order, each time that it was in one, from its events oldest first. */
export function visitsIn(events: readonly ExecutionEvent[]): Visit[] {
  const visits: Visit[] = [];
  for (const event of events) {
    const { type, state } = event;
    if (state === null) continue;
    if (type.endsWith('StateEntered')) {
      visits.push({ state, enteredAt: event.at, leftAt: null, tries: 0, errors: [], input: event.input });
      continue;
    }
    const last = visits.findLastIndex((visit) => visit.state === state && visit.leftAt === null);
    const visit = visits[last];
    if (visit !== undefined) visits[last] = after(visit, event);
  }
  return visits;
}

const after = (visit: Visit, { type, at, attempt, error, cause, output, function: called }: ExecutionEvent): Visit => ({
  ...visit,
  leftAt: type.endsWith('StateExited') ? at : visit.leftAt,
  tries: attempt ?? visit.tries,
  errors: error === null ? visit.errors : [...visit.errors, error],
  function: called ?? visit.function,
  ...(cause === undefined ? {} : { cause }),
  ...(type.endsWith('StateExited') ? { output } : {}),
});
