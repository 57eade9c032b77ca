import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { caseIdOfTask, TaskId } from '#schemas/ids.ts';
import { assignee, type Task } from '#schemas/task.ts';
import { DomainError } from '#workflows/domain-error.ts';
import { assertMayRead, capacityToAct } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { NotFoundError, StateConflictError } from '../errors.ts';
import { execute, moduleOf } from '../execute.ts';
import { hashOfRequest, idempotencyRecord, replayed } from '../idempotency.ts';
import { parseInput, refusedAs } from '../input.ts';
import type { Services } from '../services.ts';

/** What is kept of a request under its idempotency key: its answer, and whether that was the refusal of a late position. */
type Kept = Acted & { readonly late?: true };

export type Acted = { readonly caseId: string; readonly state: string; readonly taskId: string };

/**
 * Acts on a task. A task that has closed is refused with what happened instead; a position that comes after its round
 * is recorded as late first.
 */
export async function actOnTask(
  services: Services,
  caller: Caller,
  request: { readonly taskId: string; readonly body: unknown; readonly idempotencyKey?: string | undefined },
): Promise<Acted> {
  const taskId = TaskId.safeParse(request.taskId).data;
  if (taskId === undefined) throw new NotFoundError('no-such-task');
  const { idempotencyKey: key, body } = request;
  const requestHash = hashOfRequest(taskId, body);
  const caseId = caseIdOfTask(taskId);
  const before = await replayed<Kept>(services, caller, key, requestHash);
  if (before !== undefined) return answeredAgain(before);

  const stored = await services.cases.load(caseId);
  if (stored === undefined) throw new NotFoundError('no-such-task');
  const module = moduleOf(stored.procedure);
  const network = await services.network.directory();
  assertMayRead(module, stored.state, caller, network);
  const task = stored.state.tasks[taskId] ?? formerPositionTask(stored.state, taskId);
  const schema = module.acts[task.kind];
  if (schema === undefined) throw new NotFoundError('no-such-task');
  const onBehalf = (body as { onBehalf?: unknown } | null)?.onBehalf === true;
  const capacity = capacityToAct(caller, task, onBehalf);
  const act = parseInput(schema, body);
  const answer = (state: CaseState): Acted => ({ caseId, state: state.at, taskId });
  const idempotent =
    key === undefined
      ? {}
      : {
          idempotency: (state: CaseState, events: readonly EventEnvelope[]) => {
            const kept: Kept = { ...answer(state), ...(module.isLate(events) ? { late: true } : {}) };
            return idempotencyRecord(caller, key, requestHash, kept);
          },
          replayed: () => replayed<Kept>(services, caller, key, requestHash),
        };
  const command = {
    type: 'act',
    taskId,
    kind: task.kind,
    act,
    at: caller.now,
    actor: actorOf(caller, capacity),
  } as const;
  try {
    const done = await execute(services, caseId, command, { already: stored, ...idempotent });
    if ('replayed' in done) return answeredAgain(done.replayed as Kept);
    if (module.isLate(done.events)) throw new StateConflictError('late', caseId);
    return answer(done.state);
  } catch (error) {
    if (error instanceof DomainError) throw refusedAs(error, caseId);
    throw error;
  }
}

/** The same request gets the same answer, a refusal too. */
function answeredAgain({ late, ...acted }: Kept): Acted {
  if (late) throw new StateConflictError('late', acted.caseId);
  return acted;
}

/** A closed position task still takes what comes late, from those who act for its party; others are just closed. */
function formerPositionTask(state: CaseState, taskId: string): Pick<Task, 'kind' | 'assignees'> {
  if (state.closedTasks[taskId] === undefined) throw new NotFoundError('no-such-task');
  const [, , kind, party] = taskId.split('.');
  if (kind !== 'position' || party === undefined) throw new StateConflictError('task-closed', state.caseId);
  return { kind, assignees: [assignee.party(party)] };
}
