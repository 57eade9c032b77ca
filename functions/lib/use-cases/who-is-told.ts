import type { TaskView } from '#schemas/api.ts';
import { caseIdOfTask, type PersonId } from '#schemas/ids.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { actFormOf } from '#workflows/procedure/forms.ts';
import { capacityToAct } from '../access.ts';
import { actorOf, type Caller } from '../caller.ts';
import { decideOn } from '../decide-on.ts';
import { moduleOf } from '../module-of.ts';
import { readerOf } from '../reader-of.ts';
import type { Services } from '../services.ts';
import type { Start } from './read-cases.ts';

/** Who gets a mail if a task is acted on with a choice, as far as whoever acts may know of them. */
export type ToldOfChoice = { readonly choice: string; readonly people: readonly PersonId[] };

/** Stands for what somebody is still to write: whom an act is told to does not hang on the words. */
const anyWords = { reason: '–' };

/**
 * Who would be told at once of each choice of a task that is open to the caller: the act is decided as it would be, and not recorded. A choice that
 * takes more than a reason, or that the rules would refuse, is left out.
 */
export async function whoIsTold(
  services: Services,
  caller: Caller,
  { taskId, kind, choices, assignees }: Pick<TaskView, 'taskId' | 'kind' | 'choices' | 'assignees'>,
  start: Start,
): Promise<ToldOfChoice[]> {
  const caseId = caseIdOfTask(taskId);
  const stored = services.cases.recent(caseId) ?? (await services.cases.load(caseId));
  if (stored === undefined) return [];
  const module = await moduleOf(stored.procedure);
  const schema = actFormOf(module.forms, kind)?.schema;
  if (schema === undefined) return [];
  const reader = readerOf(caller, await services.network.directory());
  const actor = actorOf(caller, capacityToAct(caller, assignees));
  const told: ToldOfChoice[] = [];
  for (const choice of choices) {
    const act = [
      { ...start(kind), choice },
      { ...start(kind), ...anyWords, choice },
    ]
      .map((tried) => schema.safeParse(tried))
      .find(({ success }) => success)?.data;
    if (act === undefined) continue;
    const command = { type: 'act', taskId, kind, act, at: caller.now, actor } as const;
    try {
      const { execution } = await decideOn(services, stored, command, {});
      const seen = module.historyFor(reader, execution.state, execution.events);
      told.push({ choice, people: [...new Set(seen.flatMap(({ notices }) => notices.map(({ to }) => to)))] });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return told;
}
