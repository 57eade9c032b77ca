import type { CaseState } from '#schemas/case-state.ts';
import type { EventEnvelope } from '#schemas/event.ts';
import { caseIdOfTask, kindOfTask, TaskId } from '#schemas/ids.ts';
import type { Channel } from '#schemas/refused-act.ts';
import type { Capacity } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { isOnBehalf } from '#workflows/procedure/admit.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { actFormOf } from '#workflows/procedure/forms.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { actorsOn, taskThatTakes } from '#workflows/procedure/task-kinds.ts';
import { capacityToAct, readableState } from '../access.ts';
import { assertEvidence } from '../assert-evidence.ts';
import { actorOf, type Caller } from '../caller.ts';
import type { Execution } from '../decide-on.ts';
import { NotFoundError, RequestError, StateConflictError } from '../errors.ts';
import { execute } from '../execute.ts';
import { hashOfRequest, idempotencyRecord, replayed } from '../idempotency.ts';
import { parseInput, refusedAs } from '../input.ts';
import { moduleOf } from '../module-of.ts';
import type { StoredCase } from '../ports.ts';
import { procedureOfCase } from '../procedure-of-case.ts';
import { keepingRefusals } from '../refusals/keeping-refusals.ts';
import type { Services } from '../services.ts';
import { documentsNamedIn } from './attach-documents.ts';

/** What is kept of a request under its idempotency key: its answer, and whether that was the refusal of a late position. */
type Kept = Acted & { readonly late?: true };

export type Acted = {
  readonly caseId: string;
  readonly state: string;
  readonly taskId: string;
  /** Number of the event that the act was recorded as; absent where the same had been recorded before. */
  readonly seq?: number;
};

type ActRequest = {
  readonly taskId: string;
  readonly body: unknown;
  readonly idempotencyKey?: string | undefined;
  /** By which way it came. */
  readonly channel: Channel;
};

/**
 * Acts on a task. A task that has closed is refused with what happened instead; a position that comes after its round
 * is recorded as late first. What is refused is kept beside the case.
 */
export const actOnTask = (services: Services, caller: Caller, request: ActRequest): Promise<Acted> =>
  keepingRefusals(services, caller, request, () => act(services, caller, request));

async function act(services: Services, caller: Caller, request: ActRequest): Promise<Acted> {
  const taskId = TaskId.safeParse(request.taskId).data;
  const procedure = taskId && procedureOfCase(taskId);
  if (taskId === undefined || procedure === undefined) throw new NotFoundError('no-such-task');
  const module = await moduleOf(procedure);
  const { idempotencyKey: key, body } = request;
  const caseId = caseIdOfTask(taskId);
  const requestHash = key === undefined ? '' : hashOfRequest(taskId, meaningOf(module, taskId, body));
  const before = await replayed<Kept>(services, caller, key, requestHash);
  if (before !== undefined) return answeredAgain(before);

  const network = await services.network.directory();
  const { stored, kind, act, capacity } = await admitted(services, caseId, (stored) =>
    admit(module, { stored, taskId, body }, caller, network),
  );
  const answer = (state: CaseState, events: readonly EventEnvelope[]): Acted => {
    const own = events.find(({ actor }) => 'person' in actor && actor.person === caller.person.id);
    return { caseId, state: state.at, taskId, ...(own === undefined ? {} : { seq: own.seq }) };
  };
  const idempotent =
    key === undefined
      ? {}
      : {
          idempotency: ({ state, events, isLate }: Pick<Execution, 'state' | 'events' | 'isLate'>) => {
            const kept: Kept = { ...answer(state, events), ...(isLate ? { late: true } : {}) };
            return idempotencyRecord(caller, key, requestHash, kept);
          },
          replayed: () => replayed<Kept>(services, caller, key, requestHash),
        };
  const documents = await documentsNamedIn(services, caller, act, '', { caseId });
  const command = {
    type: 'act',
    taskId,
    kind,
    act,
    at: caller.now,
    actor: actorOf(caller, capacity),
    ...(documents.length === 0 ? {} : { documents }),
  } as const;
  try {
    const done = await execute(services, caseId, command, { already: stored, ...idempotent });
    if ('replayed' in done) return answeredAgain(done.replayed as Kept);
    if (done.isLate) throw new StateConflictError('late', caseId);
    return answer(done.state, done.events);
  } catch (error) {
    if (error instanceof DomainError) throw refusedAs(error, caseId);
    throw error;
  }
}

/** What the schema of the task's kind makes of the body; undefined for one that is refused further on. */
const meaningOf = ({ forms }: Procedure, taskId: TaskId, body: unknown): unknown =>
  actFormOf(forms, kindOfTask(taskId))?.schema.safeParse(body).data;

/** The same request gets the same answer, a refusal too. */
function answeredAgain({ late, ...acted }: Kept): Acted {
  if (late) throw new StateConflictError('late', acted.caseId);
  return acted;
}

type Admitted = {
  readonly stored: StoredCase;
  readonly kind: string;
  readonly act: unknown;
  readonly capacity: Capacity;
};

/** The act, if the caller may do it and it can be read. @throws RequestError */
function admit(
  module: Procedure,
  { stored, taskId, body }: { readonly stored: StoredCase; readonly taskId: string; readonly body: unknown },
  caller: Caller,
  network: Directory,
): Admitted {
  const shown = readableState(module, stored.state, caller, network);
  const task = taskThatTakes(module.tasks, shown, taskId);
  if (task === undefined) throw closedOrUnknown(shown, taskId);
  const schema = actFormOf(module.forms, task.kind)?.schema;
  if (schema === undefined) throw new NotFoundError('no-such-task');
  const onBehalf = isOnBehalf(body);
  const capacity = capacityToAct(caller, actorsOn(module.tasks, task, onBehalf));
  const { openedAt } = stored.state;
  const shownBy = { evidence: onBehalf ? ('on-behalf' as const) : caller.proof, at: caller.now };
  assertEvidence({ procedure: module.id, openedAt }, task, shownBy, network);
  return { stored, kind: task.kind, capacity, act: parseInput(schema, body, '', module.id) };
}

/** Admits on what is remembered of the case; whoever that would refuse is heard on what is there now. */
async function admitted(
  services: Services,
  caseId: string,
  admitTo: (stored: StoredCase) => Admitted,
): Promise<Admitted> {
  const recent = services.cases.recent(caseId);
  if (recent !== undefined) {
    try {
      return admitTo(recent);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
    }
  }
  const stored = await services.cases.load(caseId);
  if (stored === undefined) throw new NotFoundError('no-such-task');
  return admitTo(stored);
}

const closedOrUnknown = (state: CaseState, taskId: string): RequestError =>
  state.closedTasks[taskId] === undefined
    ? new NotFoundError('no-such-task')
    : new StateConflictError('task-closed', state.caseId);
