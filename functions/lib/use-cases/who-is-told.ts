import type { TaskView } from '#schemas/api.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { actFormOf } from '#workflows/procedure/forms.ts';
import { actorsOn } from '#workflows/procedure/task-kinds.ts';
import { capacityToAct } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { decideOn, type Execution } from '../decide-on.ts';
import { moduleOf } from '../module-of.ts';
import type { StoredCase } from '../ports.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { type Told, toldOf } from '../told-groups.ts';
import type { Start } from './read-cases.ts';
import { standInFor } from './stand-in-act.ts';

/** Who gets a mail if a task is acted on with a choice, as far as whoever acts may know of them. */
export type ToldOfChoice = Told & {
  readonly choice: string;
  /** What is entered says who is told. */
  readonly depends?: boolean;
};

/** Some choices need one by a rule of their form; whom an act is told to does not hang on the words. */
const anyReason = { reason: '–' };

/**
 * Who would be told at once of each choice of a task that is open to the caller: the act is decided as it would be, and not recorded. What is still to
 * be written stands in for itself; a choice that the rules would refuse is left out.
 * @param onBehalf it is entered for a party by the desk
 */
export async function whoIsTold(
  services: Services,
  caller: Caller,
  { taskId, kind, choices }: Pick<TaskView, 'taskId' | 'kind' | 'choices'>,
  start: Start,
  onBehalf = false,
): Promise<ToldOfChoice[]> {
  const stored = await services.cases.load(caseIdOfTask(taskId));
  const task = stored?.state.tasks[taskId];
  if (stored === undefined || task === undefined) return [];
  const module = await moduleOf(stored.procedure);
  const form = actFormOf(module.forms, kind);
  if (form === undefined) return [];
  const network = await services.network.directory();
  const actor = actorOf(caller, capacityToAct(caller, actorsOn(module.tasks, task, onBehalf)));
  const told: ToldOfChoice[] = [];
  for (const choice of choices) {
    const filledIn = form.apart ? start(kind)[choice] : start(kind);
    const acts = actsWith(
      form,
      choice,
      { ...(filledIn as object | undefined), ...(onBehalf && { onBehalf }) },
      caller.now,
    );
    if (acts.length === 0) {
      told.push({ choice, people: [], groups: [], depends: true });
      continue;
    }
    const commands = acts.map((act) => ({ type: 'act', taskId, kind, act, at: caller.now, actor }) as CaseCommand);
    const ruled = await firstRuled(services, stored, commands);
    if (ruled === undefined) continue;
    told.push({ choice, ...toldOf(module, ruled, readerOf(caller, network)) });
  }
  return told;
}

/** Acts of a choice that its form takes: with what is filled in already, with a reason, and with all that is still to be written. */
function actsWith(form: ActForm, choice: string, entered: object, at: string): unknown[] {
  const standIn = standInFor(form, choice, at);
  return [{}, anyReason, ...(standIn === undefined ? [] : [standIn])].flatMap(
    (more) => form.schema.safeParse({ ...entered, ...more, choice }).data ?? [],
  );
}

/** What the first comes to that the rules take: what is filled in already need not be something that can be sent as it is. */
async function firstRuled(
  services: Services,
  stored: StoredCase,
  commands: readonly CaseCommand[],
): Promise<Execution | undefined> {
  for (const command of commands) {
    try {
      return (await decideOn(services, stored, command, {})).execution;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return undefined;
}
