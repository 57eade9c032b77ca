import type { EventView, TaskView } from '#schemas/api.ts';
import { textsIn } from '#schemas/sections/section.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { shownText } from '#schemas/text/shown.ts';
import { entriesOf } from '#web/form/read-decision-form.ts';
import { StoredForm } from '#workflows/decision/schemas/stored-form.ts';

/** What a task's form starts with: a draft or returned proposal as it was, a revision with the text as it stands. */
export function initialEntries(
  task: TaskView,
  view: ViewedCase,
  history: readonly EventView[],
  timeZone: string,
): URLSearchParams {
  if (task.kind === 'submit') {
    const form = StoredForm.safeParse(history.findLast(({ data }) => data['form'] !== undefined)?.data['form']);
    return form.success ? entriesOf(form.data, timeZone) : new URLSearchParams();
  }
  const text = textsIn(view.sections).find(
    ({ version, language }) => version === view.version && language === view.language,
  );
  return new URLSearchParams(
    task.kind === 'facilitate' && text !== undefined ? { 'revise.text': shownText(text.text) } : {},
  );
}
