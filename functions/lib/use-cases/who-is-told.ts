import type { TaskView } from '#schemas/api.ts';
import { caseIdOfTask, type PersonId } from '#schemas/ids.ts';
import type { CaseCommand } from '#workflows/procedure/command.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { actFormOf } from '#workflows/procedure/forms.ts';
import { actorsOn } from '#workflows/procedure/task-kinds.ts';
import { registry } from '#workflows/registry.ts';
import { capacityToAct } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { decideOn } from '../decide-on.ts';
import { moduleOf } from '../module-of.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import { type ToldGroup, toldGroups } from '../told-groups.ts';
import type { Start } from './read-cases.ts';
import { standInFor } from './stand-in-act.ts';

/** Who gets a mail if a task is acted on with a choice, as far as whoever acts may know of them. */
export type ToldOfChoice = {
  readonly choice: string;
  readonly people: readonly PersonId[];
  readonly groups: readonly ToldGroup[];
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
  const caseId = caseIdOfTask(taskId);
  const remembered = services.cases.recent(caseId);
  const stored = remembered?.state.tasks[taskId] === undefined ? await services.cases.load(caseId) : remembered;
  if (stored === undefined) return [];
  const module = await moduleOf(stored.procedure);
  const form = actFormOf(module.forms, kind);
  const task = stored.state.tasks[taskId];
  if (form === undefined || task === undefined) return [];
  const network = await services.network.directory();
  const reader = readerOf(caller, network);
  const actor = actorOf(caller, capacityToAct(caller, actorsOn(module.tasks, task, onBehalf)));
  const body = registry[stored.procedure]?.decidesIn?.body;
  const among = { bodies: body === undefined ? [] : [body], network, at: caller.now };
  const before = stored;
  /** Of the first that the rules take: what was filled in already need not be something that can be sent as it is. */
  async function toldOfFirst(acts: readonly unknown[]): Promise<PersonId[] | undefined> {
    for (const act of acts) {
      const command = { type: 'act', taskId, kind, act, at: caller.now, actor } as CaseCommand;
      try {
        const { execution } = await decideOn(services, before, command, {});
        const seen = module.historyFor(reader, execution.state, execution.events);
        return [...new Set(seen.flatMap(({ notices }) => notices.map(({ to }) => to)))];
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
      }
    }
    return undefined;
  }
  const told: ToldOfChoice[] = [];
  for (const choice of choices) {
    const filledIn = form.apart ? start(kind)[choice] : start(kind);
    const entered = { ...(filledIn as object | undefined), ...(onBehalf ? { onBehalf: true } : {}) };
    const tried = [entered, { ...entered, ...anyReason }, { ...entered, ...standInFor(form, choice, caller.now) }];
    const acts = tried.flatMap((each) => form.schema.safeParse({ ...each, choice }).data ?? []);
    if (acts.length === 0) {
      told.push({ choice, people: [], groups: [], depends: true });
      continue;
    }
    const people = await toldOfFirst(acts);
    if (people !== undefined) told.push({ choice, people, groups: toldGroups(people, among) });
  }
  return told;
}
