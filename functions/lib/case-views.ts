import type { AheadView, CaseSummary, CaseView, TaskSummary, TaskView } from '#schemas/api.ts';
import type { CaseState } from '#schemas/case-state.ts';
import { caseIdOfTask } from '#schemas/ids.ts';
import type { InterfaceLanguage } from '#schemas/language.ts';
import { type Section, sectionsOf } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import type { Task } from '#schemas/task.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { say } from '#words/say.ts';
import { type Ends, formChanges } from '#workflows/procedure/form-changes.ts';
import { type FormVersion, formVersions } from '#workflows/procedure/form-versions.ts';
import type { Procedure, Reader } from '#workflows/procedure/procedure.ts';
import type { ReadableCase } from './readable-case.ts';

/** One line of a list of cases, as far as it is the reader's, in their language. */
export function summaryView(
  module: Procedure,
  state: CaseState,
  reader: Reader,
  language: InterfaceLanguage,
): CaseSummary {
  const { key, params } = module.waitingFor(state, reader);
  return {
    caseId: state.caseId,
    procedure: module.id,
    state: state.at,
    title: shownLine(titleIn(language, state)),
    ...module.summaryOf(state, reader),
    openedAt: state.openedAt,
    since: state.since,
    waitingFor: say(language, key, params, { procedure: module.id }),
  };
}

/** Everything about a case that is the reader's. */
export function caseView(
  { module, state, history, reader, finding: findingIn }: ReadableCase,
  language: InterfaceLanguage,
  compared: Ends = {},
): ViewedCase {
  const { person, party } = state.proposer;
  const finding = findingIn();
  const tasks = Object.values(state.tasks);
  const sections = module.view(state, history, reader);
  const { fields } = module.forms.beginning;
  const forms = formVersions(history);
  const changes = formChanges(fields, forms, compared);
  const briefed = (task: Task) => {
    const brief = module.briefOf(state, task, reader, history);
    const { actedOn } = brief;
    return actedOn === undefined ? brief : { ...brief, changes: formChanges(fields, forms, { from: actedOn }) };
  };
  return {
    ...summaryView(module, state, reader, language),
    language: state.language,
    proposer: { person, party: party ?? null },
    outcome: state.outcome ?? null,
    openTasks: tasks.map((task) => taskView(module, { ...state, language }, task)),
    ahead: aheadIn(sections, language, module.id),
    sections,
    briefs: Object.fromEntries(tasks.map((task) => [task.taskId, briefed(task)])),
    ...(changes === undefined ? {} : { changes }),
    ...(finding === undefined ? {} : { finding }),
    handedIn: { fields, documents: namesIn(forms) },
  };
}

/** Whatever of what comes next is the reader's: sections hold nothing else. */
const aheadIn = (sections: readonly Section[], language: InterfaceLanguage, procedure: string): AheadView[] =>
  sectionsOf(sections, 'progress')
    .flatMap(({ ahead = [] }) => ahead)
    .map(({ says: { key, params }, at = null }) => {
      return { code: key.slice('ahead.'.length), says: say(language, key, params, { procedure }), at };
    });

const namesIn = (forms: readonly FormVersion[]): Readonly<Record<string, string>> =>
  Object.fromEntries(forms.flatMap(({ documents }) => documents.map(({ documentId, name }) => [documentId, name])));

/** The same as programs get it: the data of each section under its name. */
export function caseJson({
  sections,
  briefs: _,
  handedIn: __,
  ...common
}: ViewedCase): CaseView & Readonly<Record<string, unknown>> {
  const named = sections.flatMap((section) => ('data' in section ? [[section.name, section.data] as const] : []));
  return { ...Object.fromEntries(named), ...common };
}

/** A case as lists name it, for a reader of a language. */
type Named = Pick<CaseState, 'title' | 'titles'> & { readonly language: InterfaceLanguage };

export const taskSummary = (module: Procedure, { language, ...named }: Named, task: Task): TaskSummary => ({
  taskId: task.taskId,
  caseId: caseIdOfTask(task.taskId),
  kind: task.kind,
  choices: task.choices,
  dueAt: module.dueOf(task) ?? null,
  openedAt: task.openedAt,
  title: shownLine(task.about ?? titleIn(language, named)),
  party: task.party ?? null,
  ...(task.subject === undefined ? {} : { subject: task.subject }),
  ...(task.criteria === undefined
    ? {}
    : {
        criteria: task.criteria.map((id) => ({
          id,
          label: say(language, `criteria.${id}`, {}, { procedure: module.id }),
        })),
      }),
});

export const taskView = (module: Procedure, named: Named, task: Task): TaskView => ({
  ...taskSummary(module, named, task),
  assignees: task.assignees,
});
