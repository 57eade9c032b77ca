import type { Task } from '#schemas/task.ts';
import type { TaskKind } from '#workflows/decision/schemas/acts.ts';
import { DomainError } from '#workflows/procedure/domain-error.ts';
import { advise } from './acts/advise.ts';
import { confirm } from './acts/confirm.ts';
import { defer, resume } from './acts/defer.ts';
import { facilitate } from './acts/facilitate.ts';
import { followUp } from './acts/follow-up.ts';
import { lift } from './acts/lift.ts';
import { notice } from './acts/notice.ts';
import { position } from './acts/position.ts';
import { publish } from './acts/publish.ts';
import { refer } from './acts/refer.ts';
import { respond } from './acts/respond.ts';
import { screen } from './acts/screen.ts';
import { resubmit } from './acts/submit.ts';
import { translate } from './acts/translate.ts';
import { transmit } from './acts/transmit.ts';
import { withdraw } from './acts/withdraw.ts';
import type { Command, Surroundings } from './command.ts';
import type { Hearing } from './hearing.ts';
import type { Proceedings } from './proceedings.ts';

const rules: { readonly [K in TaskKind]: (hearing: Hearing<K>) => void } = {
  submit: resubmit,
  screen,
  translate,
  notice,
  position,
  confirm,
  facilitate,
  advise,
  lift,
  refer,
  transmit,
  respond,
  publish,
  'follow-up': followUp,
  withdraw,
  defer,
  resume,
};

/** Applies the rule of the task's kind. A closed task is refused, but for a position that still counts or comes late. */
export function hear(
  command: Extract<Command, { type: 'act' }>,
  proceedings: Proceedings,
  surroundings: Surroundings,
): void {
  const { kind, act, actor, taskId } = command;
  const task =
    proceedings.state.tasks[taskId] ?? (kind === 'position' ? formerPositionTask(taskId, proceedings) : undefined);
  if (task === undefined) throw new DomainError('task-closed');
  if (task.kind !== kind) throw new DomainError('wrong-task');
  (rules[kind] as (hearing: Hearing<TaskKind>) => void)({ act, actor, task, proceedings, surroundings });
}

/** A position task that has closed: late, or overtaken by another party's objection; its rule says which. */
function formerPositionTask(taskId: string, { state }: Proceedings): Task | undefined {
  const [, , kind, party] = taskId.split('.');
  if (state.closedTasks[taskId] === undefined || kind !== 'position' || party === undefined) return undefined;
  return { taskId, kind, party, choices: ['support'], assignees: [`party:${party}`], openedAt: state.since };
}
