import type { CaseSummary, CaseView, TaskSummary, TaskView } from '#schemas/api.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import type { Task } from '#schemas/task.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { sayAnswer } from '#words/answers.ts';
import type { Procedure, ProcedureEvent } from '#workflows/procedure/procedure.ts';

/** One line of a list of cases, in the reader's language. */
export function summaryView(module: Procedure, state: CaseState, language: InterfaceLanguage): CaseSummary {
  const { key, params } = module.waitingFor(state);
  return {
    caseId: state.caseId,
    procedure: module.id,
    state: state.at,
    title: shownLine(state.title),
    ...module.summaryOf(state),
    openedAt: state.openedAt,
    since: state.since,
    waitingFor: sayAnswer(language, key, params),
  };
}

/** Everything about a case that its readers may see. */
export function caseView(
  module: Procedure,
  state: CaseState,
  events: readonly ProcedureEvent[],
  language: InterfaceLanguage,
): CaseView {
  const { person, party } = state.proposer;
  return {
    ...summaryView(module, state, language),
    ...module.detailsOf(state, events),
    language: state.language,
    proposer: { person, party: party ?? null },
    outcome: state.outcome ?? null,
    openTasks: Object.values(state.tasks).map((task) => taskView(module, state.title, task)),
  };
}

export const taskSummary = (module: Procedure, title: string, task: Task): TaskSummary => ({
  taskId: task.taskId,
  caseId: caseIdOfTask(task.taskId),
  kind: task.kind,
  choices: task.choices,
  dueAt: module.dueOf(task) ?? null,
  openedAt: task.openedAt,
  title: shownLine(title),
  party: task.party ?? null,
});

export const taskView = (module: Procedure, title: string, task: Task): TaskView => ({
  ...taskSummary(module, title, task),
  assignees: task.assignees,
});
