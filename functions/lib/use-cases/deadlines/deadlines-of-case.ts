import type { CaseState } from '#schemas/case-state.ts';
import type { Deadline } from '#schemas/deadlines.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { fallsDueAt } from '#schemas/zoned-time.ts';
import type { Directory } from '#workflows/network/directory.ts';
import type { Procedure } from '#workflows/procedure/procedure.ts';
import type { Caller } from '../../caller.ts';
import { readerOf } from '../../reader-of.ts';

type Shown = {
  readonly module: Procedure;
  /** As it may be shown to the caller. */
  readonly state: CaseState;
  readonly caller: Caller;
  readonly network: Directory;
};

/** Until when a text goes round, and until when others are asked: the same of several parties at one instant is one line. */
export function deadlinesOfCase({ module, state, caller, network }: Shown): Deadline[] {
  const { now, language } = caller;
  const { caseId } = state;
  const ofCase = { caseId, procedure: module.id, title: shownLine(titleIn(language, state)) };
  const { deadline } = module.summaryOf(state, readerOf(caller, network));
  const asked = Object.values(state.tasks).flatMap((task) => {
    const at = module.dueOf(task);
    return at === undefined || !module.isAsked(state, task) ? [] : [{ task, at }];
  });
  const partiesOf = (among: typeof asked) =>
    among.flatMap(({ task: { party } }) => (party === undefined ? [] : [party]));
  const inWindow = asked.filter(({ task, at }) => at === deadline && task.party !== undefined);
  const window: Deadline[] =
    deadline === null
      ? []
      : [
          {
            ...{
              ...ofCase,
              kind: 'window',
              at: deadline,
              openedAt: state.since,
              isOver: fallsDueAt(deadline, 'UTC') <= now,
            },
            parties: partiesOf(inWindow),
          },
        ];
  const groups = new Map<string, typeof asked>();
  for (const each of asked.filter((one) => !inWindow.includes(one))) {
    const key = `${each.task.kind} ${each.at}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const tasks = [...groups.values()].flatMap((group): Deadline[] => {
    const [first] = group;
    if (first === undefined) return [];
    const falls = module.fallsDueOf(first.task, network);
    return [
      {
        ...{ ...ofCase, kind: 'task', at: first.at, asks: first.task.kind, taskId: first.task.taskId },
        openedAt: first.task.openedAt,
        isOver: falls !== undefined && falls <= now,
        parties: partiesOf(group),
      },
    ];
  });
  return [...window, ...tasks];
}
