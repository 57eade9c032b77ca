import { randomUUID } from 'node:crypto';
import { NotFoundError } from '#functions/lib/errors.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import type { CasePageData, Start } from '#functions/lib/use-cases/read-cases.ts';
import type { ToldOfChoice } from '#functions/lib/use-cases/who-is-told.ts';
import type { TaskView } from '#schemas/api.ts';
import type { AssignmentProposal } from '#schemas/assignment.ts';
import type { Person } from '#schemas/roster.ts';
import type { ViewedCase } from '#schemas/sections/viewed-case.ts';
import { entriesOf } from '#web/form/entries-of.ts';
import type { FormError } from '#web/form/form-error.ts';
import type { Kept } from '#web/form/kept.ts';
import { pageFieldsOf } from '#web/form/page-fields-of.ts';
import { inputOf } from '#web/form/read-act.ts';
import { ClosedTaskPage } from '#web/pages/closed-task-page.tsx';
import { TaskPage } from '#web/pages/task-page.tsx';
import type { Forms } from '#workflows/procedure/forms.ts';
import type { WithheldChoice } from '#workflows/procedure/procedure.ts';
import type { TaskKinds } from '#workflows/procedure/task-kinds.ts';
import { actFormOfTask } from './form-at.ts';
import { frameOf, inWordsOf } from './frame-of.ts';
import { offersNow } from './offers-now.ts';
import { show } from './show.ts';
import { withPageFields } from './with-page-fields.ts';

type Shown = CasePageData & {
  readonly task: TaskView;
  /** Choices of the task that are not offered, and why. */
  readonly withheld?: readonly WithheldChoice[];
  /** Who gets a mail by each choice. */
  readonly told?: readonly ToldOfChoice[];
  readonly start: Start;
  readonly offersOf: Forms['offersOf'];
  readonly entries?: URLSearchParams;
  /** Wrong fields, named by their path in the act. */
  readonly errors?: readonly FormError[];
  readonly status?: number;
  readonly proposal?: AssignmentProposal;
  readonly onBehalf?: boolean;
  readonly checked?: boolean;
  /** It was written for an earlier task, which has closed. */
  readonly moved?: boolean;
  /** The person of the mail's link that led here, and the link. */
  readonly holder?: Person;
};

/** An open task with its form, filled in as it was posted. */
export async function showTask(context: AppContext, shown: Shown): Promise<Response> {
  const {
    task,
    view,
    history,
    start,
    offersOf,
    holder,
    withheld = [],
    told = [],
    onBehalf = false,
    checked = false,
    moved = false,
  } = shown;
  const frame = inWordsOf(frameOf(context, holder), view.procedure);
  const act = await actFormOfTask(task.taskId);
  const { assigning, tasks: kinds } = await moduleOf(view.procedure);
  if (act === undefined) throw new NotFoundError('no-such-task');
  const fields = pageFieldsOf(act);
  const started = entriesOf(fields, start(task.kind), frame.reader.timeZone);
  const entries = shown.entries === undefined ? started : withPageFields(fields, shown.entries, started);
  if (onBehalf) entries.set('onBehalf', 'yes');
  const keep = shown.entries?.get('keep');
  if (keep) entries.set('keep', keep);
  const errors = (shown.errors ?? []).map((error) => ({ ...error, field: inputOf(act, entries, error.field) }));
  const page = (
    <TaskPage
      frame={frame}
      form={{ reader: frame.reader, entries, errors, ...(await offersNow(context, { fields, offersOf }, entries)) }}
      task={{ ...task, choices: task.choices.filter((choice) => !withheld.some((each) => each.choice === choice)) }}
      withheld={withheld}
      proposes={holder === undefined && assigning?.kind === task.kind}
      proposal={shown.proposal}
      brief={briefOf(view, task)}
      view={view}
      history={history}
      binds={bindingIn(kinds, task)}
      told={told.filter(({ choice }) => !withheld.some((each) => each.choice === choice))}
      bodies={await bodyNames(context)}
      act={act}
      action={holder === undefined ? `/tasks/${task.taskId}` : new URL(context.req.url).pathname}
      idempotencyKey={errors.length > 0 ? randomUUID() : (entries.get('key') ?? randomUUID())}
      onBehalf={onBehalf}
      checked={checked}
      moved={moved}
      fresh={shown.entries === undefined}
      linkOf={holder?.name}
    />
  );
  return show(context, page, shown.status ?? (errors.length > 0 ? 400 : 200));
}

/** Of the choices that are offered, what those say that bind others. */
const bindingIn = (kinds: TaskKinds, { kind, choices }: TaskView): string[] =>
  Object.entries(kinds[kind]?.binds ?? {}).flatMap(([choice, sentence]) =>
    choices.includes(choice) ? [sentence] : [],
  );

function briefOf({ briefs }: ViewedCase, { taskId }: TaskView): ViewedCase['briefs'][string] {
  const brief = briefs[taskId];
  if (brief === undefined) throw new Error(`${taskId} is not open`);
  return brief;
}

/** A closed task: what happened since it was opened. Its id holds the number of the event that opened it. */
export function showClosedTask(
  context: AppContext,
  about: CasePageData & { taskId: string; holder?: Person; kept?: Kept | undefined },
): Response {
  const { taskId, view, history, holder, kept } = about;
  const since = Number(taskId.split('.')[1]);
  const frame = inWordsOf(frameOf(context, holder), view.procedure);
  return show(context, <ClosedTaskPage frame={frame} view={view} history={history} since={since} kept={kept} />);
}
