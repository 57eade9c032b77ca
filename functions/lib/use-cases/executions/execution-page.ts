import type { EventEnvelope } from '#schemas/event.ts';
import type { ExecutionSummary, ToldVisit, Visit } from '#schemas/execution.ts';
import type { Caller } from '../../caller.ts';
import { NotFoundError } from '../../errors.ts';
import { caseOfExecution } from '../../executions/executions-of-case.ts';
import { inspectedCase } from '../../executions/inspected-case.ts';
import { sightOf } from '../../executions/masked.ts';
import type { KeptExecution } from '../../executions/ports.ts';
import { shownEvents } from '../../executions/shown-events.ts';
import { visitsIn } from '../../executions/visits.ts';
import { readableCase } from '../../readable-case.ts';
import type { Services } from '../../services.ts';
import { toldEvent } from '../read-cases.ts';
import { executionSummary } from './list-executions.ts';
import { refusedActs } from './refused-acts.ts';

type MovedVisit = Visit & { readonly movedBy: EventEnvelope | undefined };

type ExecutionPageData = {
  readonly summary: ExecutionSummary;
  readonly title: string;
  readonly caseId: string;
  /** The last of those in which something was done, or in which it stands. */
  readonly visits: readonly ToldVisit[];
  /** How many of them there were; undefined where the execution is longer than what was read of it. */
  readonly countOfVisits: number | undefined;
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
  const inspected = await inspectedCase(services, caller, caseId);
  const { stored, title } = inspected;
  const { procedure } = stored;
  const [kept, { module, history }, refused] = await Promise.all([
    services.executions.latest(procedure, executionId, shownOf),
    readableCase(services, caller, caseId),
    refusedActs(services, caller, inspected, mostRefused),
  ]);
  if (kept === undefined) throw new NotFoundError('no-such-execution');
  const all = movedIn(visitsIn(shownEvents(kept.events, sightOf(caller))), history, owedBy(executionId));
  // Branches are passed in no time; they stand in the path.
  const telling = all.filter(({ tries, leftAt }) => tries > 0 || leftAt === null);
  return {
    summary: executionSummary(procedure, { name: executionId, kept }),
    ...{ caseId, title, countOfVisits: isWhole(kept) ? telling.length : undefined },
    visits: telling.slice(-mostVisits).map(({ movedBy, ...visit }) => ({
      ...{ ...visit, movedBy: movedBy && toldEvent(module, movedBy) },
      refused: refused.items.filter((each) => isDuring(visit, each.at)).length,
    })),
    console: await services.executions.consoleAddress(procedure, executionId),
  };
}

/** On a page; the interface gives the rest. */
const mostVisits = 25;
const mostRefused = 50;
/** A drawn path is as long as one answer of the service; visits on a page are in the last of it, each tried a few times. */
const shownOf = { events: 1000, whole: 250 };

/**
 * A machine that waits goes on right after the commit that answers it, and one that enters what is due does so at the
 * instant at which it came. So of what was recorded meanwhile, and has not moved it before, the last: somebody's act if
 * there was one at that instant, since all else that was recorded then follows from it.
 */
function movedIn(visits: readonly Visit[], history: readonly EventEnvelope[], startedBy: number): MovedVisit[] {
  let moved = startedBy;
  return visits.map((visit) => {
    const movedBy = visit.tries === 0 ? undefined : lastIn(visit, history, moved);
    moved = movedBy?.seq ?? moved;
    return { ...visit, movedBy };
  });
}

const isDuring = ({ enteredAt, leftAt }: Visit, at: string): boolean =>
  enteredAt <= at && (leftAt === null || at < leftAt);

const isWhole = ({ events }: KeptExecution): boolean => events.length === 0 || events[0]?.id === 1;

/** The event that owed the execution, which stands in its name; none in that of one to which another handed over. */
const owedBy = (executionId: string): number => Number(/^[A-Z]+-\d+-\d+-(\d{1,6})$/.exec(executionId)?.[1] ?? 0);

function lastIn(
  { enteredAt, leftAt }: Visit,
  history: readonly EventEnvelope[],
  after: number,
): EventEnvelope | undefined {
  if (leftAt === null) return undefined;
  const meanwhile = history.filter(({ seq, at }) => seq > after && at >= enteredAt && at <= leftAt);
  const last = meanwhile.filter(({ at }) => at === meanwhile.at(-1)?.at);
  return last.find(({ actor }) => 'person' in actor) ?? last.at(-1);
}
