import type { CaseView, TaskView } from '#schemas/api.ts';
import { ActFields } from '../form/act-fields.tsx';
import { CodeField } from '../form/code-field.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import type { Offered } from '../form/offered.ts';
import { EnterButton } from './enter-button.tsx';
import type { Frame } from './frame.ts';
import { KeepTyped } from './keep-typed.tsx';
import { typedFormId } from './language-switch.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  task: TaskView;
  view: CaseView;
  offered: Offered;
  action: string;
  idempotencyKey: string;
  onBehalf?: boolean;
  /** Ask for the code of the mail, where nobody is signed in. */
  withCode?: boolean;
  /** Nobody has posted it yet. */
  fresh?: boolean;
};

/** The form of a task. The version in it binds a position to the text that the page showed. */
export function TaskForm({
  frame,
  form,
  task,
  view,
  offered,
  action,
  idempotencyKey,
  onBehalf = false,
  withCode = false,
  fresh = false,
}: Props) {
  const { reader, csrf } = frame;
  const only = task.choices.length === 1 ? task.choices[0] : undefined;
  return (
    <form id={typedFormId} method="post" action={action} novalidate>
      {task.kind === 'submit' ? <EnterButton reader={reader} /> : null}
      <KeepTyped frame={frame} fresh={fresh} />
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {task.kind === 'position' ? <input type="hidden" name="version" value={String(view.version)} /> : null}
      {onBehalf ? <input type="hidden" name="onBehalf" value="yes" /> : null}
      {onBehalf && task.party !== null ? (
        <p class="note">{reader.say('task.on-behalf', { party: task.party })}</p>
      ) : null}
      <ActFields form={form} kind={task.kind} choices={task.choices} offered={offered} onBehalf={onBehalf} />
      {withCode ? (
        <CodeField form={form} label={reader.say('form.code.label')} hint={reader.say('form.code.hint')} />
      ) : null}
      <button class="button" type="submit" name="do" value="act">
        {only === undefined ? reader.say('form.send') : reader.say(`choices.${task.kind}.${only}`)}
      </button>
    </form>
  );
}
