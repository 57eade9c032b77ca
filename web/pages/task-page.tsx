import type { TaskView } from '#schemas/api.ts';
import type { AssignmentProposal } from '#schemas/assignment.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import type { ToldEvent, ViewedCase } from '#schemas/sections/viewed-case.ts';
import type { WithheldChoice } from '#workflows/procedure/procedure.ts';
import { anchorOf } from '../case/section-anchor.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { saidIn } from '../components/in-words.ts';
import { OfferedLinks } from '../components/offered-links.tsx';
import { OpenQuestions } from '../components/open-questions.tsx';
import { Page } from '../components/page.tsx';
import { ProposalForTask } from '../components/proposal-for-task.tsx';
import { ProviderLink } from '../components/provider-link.tsx';
import { TaskBrief } from '../components/task-brief.tsx';
import { TaskForm } from '../components/task-form.tsx';
import { type ToldByChoice, ToldByChoiceList } from '../components/told-by-choice.tsx';
import type { FilledForm } from '../form/filled-form.ts';

type Props = {
  frame: Frame;
  form: FilledForm;
  task: TaskView;
  brief: ViewedCase['briefs'][string];
  view: ViewedCase;
  history: readonly ToldEvent[];
  /** Sentences on what of it binds others than whoever acts. */
  binds?: readonly string[];
  /** Who gets a mail by each choice. */
  told?: readonly ToldByChoice[];
  /** What the bodies are called. */
  bodies?: Readonly<Record<string, string>>;
  act: ActForm;
  /** Choices of the task that are not offered, and why. */
  withheld?: readonly WithheldChoice[];
  /** People can be proposed for it. */
  proposes?: boolean;
  proposal?: AssignmentProposal | undefined;
  /** Where the form is posted: `/tasks/<id>`, or the link from the mail. */
  action: string;
  idempotencyKey: string;
  onBehalf?: boolean;
  checked?: boolean;
  /** Nobody has posted it yet. */
  fresh?: boolean;
  /** What the form holds was written for an earlier task, which has closed. */
  moved?: boolean;
  /** Name of the person whose mail held the link; they act with the code of that mail. */
  linkOf?: string | undefined;
};

/** One open task: what is asked, everything to know about it, and the form to act. */
export function TaskPage({
  frame,
  form,
  task,
  brief,
  view,
  history,
  binds = [],
  told = [],
  bodies = {},
  act,
  withheld = [],
  proposes = false,
  proposal,
  action,
  idempotencyKey,
  onBehalf = false,
  checked = false,
  fresh = false,
  moved = false,
  linkOf,
}: Props) {
  const { reader } = frame;
  const title = reader.say(`tasks.${task.kind}`);
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        {view.title}
      </p>
      {linkOf === undefined ? null : <p class="soft">{reader.say('task.link.as', { person: linkOf })}</p>}
      <TaskBrief reader={reader} task={task} brief={brief} view={view} history={history} />
      <OpenQuestions reader={reader} view={view} />
      <h2 id={anchorOf('task.act')}>{reader.say('task.act')}</h2>
      {moved ? <p class="note">{reader.say('kept.moved')}</p> : null}
      {checked && !moved ? <p class="note">{reader.say('kept.again')}</p> : null}
      {brief.said === undefined ? null : <p class="waits">{saidIn(reader, brief.said)}</p>}
      {withheld.map(({ choice, code, params }) => (
        <p class="note">
          {reader.say('task.not-offered', {
            choice: reader.say(`choices.${task.kind}.${choice}`),
            reason: reader.say(`errors.${code}`, params),
          })}
        </p>
      ))}
      {binds.map((sentence) => (
        <p class="note binds">{reader.say(sentence)}</p>
      ))}
      <ToldByChoiceList reader={reader} kind={task.kind} told={told} bodies={bodies} />
      <OfferedLinks form={form} />
      {proposes ? <ProposalForTask form={form} taskId={task.taskId} proposal={proposal} /> : null}
      <TaskForm
        frame={frame}
        form={form}
        task={task}
        act={act}
        action={action}
        idempotencyKey={idempotencyKey}
        onBehalf={onBehalf}
        fresh={fresh}
        withCode={linkOf !== undefined}
      />
      {linkOf === undefined ? null : (
        <>
          <p>
            <a href={`/sign-in?back=/tasks/${task.taskId}`}>{reader.say('task.link.sign-in')}</a>
          </p>
          <ProviderLink frame={frame} back={`/tasks/${task.taskId}`} quiet />
        </>
      )}
    </Page>
  );
}
