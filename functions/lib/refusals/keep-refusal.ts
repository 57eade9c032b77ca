import { randomUUID } from 'node:crypto';
import type { CaseState } from '#schemas/case-state.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import { caseIdOfTask, kindOfTask, TaskId } from '#schemas/ids.ts';
import type { Channel, RefusedAct } from '#schemas/refused-act.ts';
import { capacityFor } from '#workflows/network/assignees-of.ts';
import { asActor } from '#workflows/network/capacity.ts';
import type { Directory } from '#workflows/network/directory.ts';
import { isOnBehalf } from '#workflows/procedure/admit.ts';
import { actFormOf } from '#workflows/procedure/forms.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import { actorsOn, taskThatTakes } from '#workflows/procedure/task-kinds.ts';
import { shownTo } from '../access.ts';
import type { Caller } from '../caller.ts';
import { type RequestError, StateConflictError } from '../errors.ts';
import { sha256 } from '../hash.ts';
import { log } from '../log.ts';
import { moduleOf } from '../module-of.ts';
import type { StoredCase } from '../ports.ts';
import type { Services } from '../services.ts';
import { unwritten } from './unwritten.ts';

/** An act as it was tried. */
export type TriedAct = {
  readonly taskId: string;
  readonly body: unknown;
  readonly idempotencyKey?: string | undefined;
  readonly channel: Channel;
  /** Whoever tried it is known by a link or a mail, and gave no right code. */
  readonly isUnproven?: boolean;
};

/**
 * Keeps an act that was refused, if whoever tried it may read the case: a stranger's attempt leaves no trace. What is tried
 * too late is a line of the history, and not kept again. Nothing that goes wrong here changes what they are answered.
 */
export async function keepRefusal(
  services: Services,
  caller: Caller,
  tried: TriedAct,
  error: RequestError,
): Promise<void> {
  if (error instanceof StateConflictError && error.code === 'late') return;
  const taskId = TaskId.safeParse(tried.taskId).data;
  if (taskId === undefined) return;
  try {
    const caseId = caseIdOfTask(taskId);
    const stored = await services.cases.load(caseId);
    if (stored === undefined) return;
    const module = await moduleOf(stored.procedure);
    const network = await services.network.directory();
    const shown = shownTo(module, stored.state, caller, network);
    if (shown === undefined || !isOf(shown, taskId)) return;
    const refused = refusedAct({ module, stored, shown, caller, network }, { ...tried, taskId }, error);
    await services.refusals.keep(caseId, refused, requestOf(tried, refused));
  } catch (failure) {
    log.error('a refused act is not kept', { taskId, error: String(failure) });
  }
}

/** Whether a task is, or was, one of a case as it is shown to somebody. */
const isOf = ({ tasks, closedTasks }: CaseState, taskId: string): boolean =>
  tasks[taskId] !== undefined || closedTasks[taskId] !== undefined;

/** What the same request has when it comes again and is refused as before; one without a key is never the same. */
const requestOf = ({ idempotencyKey: key }: TriedAct, { code, fields, choice }: RefusedAct): string =>
  key === undefined ? randomUUID() : sha256(JSON.stringify([key, choice, code, fields])).slice(0, 32);

type Circumstances = {
  readonly module: Procedure;
  readonly stored: StoredCase;
  /** The case as whoever tried is shown it. */
  readonly shown: CaseState;
  readonly caller: Caller;
  readonly network: Directory;
};

function refusedAct(
  { module, stored: { state, runs = [] }, shown, caller, network }: Circumstances,
  { taskId, body, channel, isUnproven = false }: TriedAct,
  error: RequestError,
): RefusedAct {
  const form = actFormOf(module.forms, kindOfTask(taskId));
  const onBehalf = isOnBehalf(body);
  const task = taskThatTakes(module.tasks, shown, taskId);
  const asked = task && capacityFor(caller, actorsOn(module.tasks, task, onBehalf));
  const choice = choiceIn(form, body);
  const sent = choice === null ? body : { ...(body as object), choice: undefined };
  const params = (facts: RequestError['params']) => unwritten(facts, sent, (text) => network.hasParty(text));
  return {
    ...{ at: caller.now, taskId, choice, onBehalf, channel },
    person: caller.person.id,
    capacities: (asked === undefined ? caller.capacities : [asked]).map(asActor),
    proof: isUnproven ? null : caller.proof,
    state: state.at,
    execution: runs.toSorted((one, other) => numberOf(one) - numberOf(other)).at(-1) ?? null,
    code: error.code,
    params: params(error.params),
    fields: error.fields
      .slice(0, mostFields)
      .map(({ field, ...why }) => ({ field: knownField(form, field), code: why.code, params: params(why.params) })),
  };
}

/** Who has more wrong fields has not filled in one of our forms. */
const mostFields = 5;

/** Executions are named after the number of the event that began them. */
const numberOf = (execution: string): number => Number(/\d+$/.exec(execution)?.[0] ?? 0);

function choiceIn(form: ActForm | undefined, body: unknown): string | null {
  const choice = (body as { choice?: unknown } | null)?.choice;
  return typeof choice === 'string' && form !== undefined && Object.hasOwn(form.choices, choice) ? choice : null;
}

/** The name of a field as forms have it, with the places of rows; a name that somebody made up is what they wrote. */
function knownField(form: ActForm | undefined, field: string): string {
  const [name = '', ...rest] = field.split('.');
  const isKnown = name === 'choice' || Object.values(form?.choices ?? {}).some((fields) => Object.hasOwn(fields, name));
  return isKnown ? [name, ...rest.filter((part) => /^\d{1,3}$/.test(part))].join('.') : '';
}
