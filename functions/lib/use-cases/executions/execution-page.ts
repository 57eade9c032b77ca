import type { ExecutionSummary, ToldVisit, Visit } from '#schemas/execution.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { Caller } from '../../caller.ts';
import { NotFoundError } from '../../errors.ts';
import { caseOfExecution } from '../../executions/executions-of-case.ts';
import { sightOf } from '../../executions/masked.ts';
import { shownEvents } from '../../executions/shown-events.ts';
import { visitsIn } from '../../executions/visits.ts';
import type { Services } from '../../services.ts';
import { casePage } from '../read-cases.ts';
import { inspectedExecution } from './execution-history.ts';
import { executionSummary } from './list-executions.ts';

type ExecutionPageData = {
  readonly summary: ExecutionSummary;
  readonly title: string;
  readonly caseId: string;
  readonly visits: readonly ToldVisit[];
  /** Where AWS's console shows it; undefined where there is none. */
  readonly console: string | undefined;
};

/** What the page of an execution shows. @throws NotFoundError for those whom it is not for, and where it is not of the case */
export async function executionPage(
  services: Services,
  caller: Caller,
  caseId: string,
  executionId: string,
): Promise<ExecutionPageData> {
  if (caseOfExecution(executionId) !== caseId) throw new NotFoundError('no-such-execution');
  const { stored, kept } = await inspectedExecution(services, caller, executionId);
  const { view, history } = await casePage(services, caller, caseId);
  const visits = visitsIn(shownEvents(kept.events, sightOf(caller)));
  return {
    summary: executionSummary(stored.procedure, { name: executionId, kept }),
    ...{ caseId, title: view.title },
    visits: told(visits, history, owedBy(executionId)),
    console: await services.executions.consoleAddress(stored.procedure, executionId),
  };
}

/**
 * A machine that waits goes on right after the commit that answers it, and one that enters what is due does so at the
 * instant at which it came. So of what was recorded meanwhile, and has not moved it before, the last: somebody's act if
 * there was one at that instant, since all else that was recorded then follows from it.
 */
function told(visits: readonly Visit[], history: readonly ToldEvent[], startedBy: number): ToldVisit[] {
  let moved = startedBy;
  return visits.map((visit) => {
    const movedBy = visit.tries === 0 ? undefined : lastIn(visit, history, moved);
    moved = movedBy?.seq ?? moved;
    return { ...visit, movedBy };
  });
}

/** The event that owed the execution, which stands in its name; none in that of one to which another handed over. */
const owedBy = (executionId: string): number => Number(/^[A-Z]+-\d+-\d+-(\d{1,6})$/.exec(executionId)?.[1] ?? 0);

function lastIn({ enteredAt, leftAt }: Visit, history: readonly ToldEvent[], after: number): ToldEvent | undefined {
  if (leftAt === null) return undefined;
  const meanwhile = history.filter(({ seq, at }) => seq > after && at >= enteredAt && at <= leftAt);
  const last = meanwhile.filter(({ at }) => at === meanwhile.at(-1)?.at);
  return last.find(({ actor }) => 'person' in actor) ?? last.at(-1);
}
