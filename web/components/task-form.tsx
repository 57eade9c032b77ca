import type { TaskView } from '#schemas/api.ts';
import type { ActForm } from '#schemas/form/define-act.ts';
import { ActFields } from '../form/act-fields.tsx';
import { CodeField } from '../form/code-field.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { pageFieldsOf } from '../form/page-fields-of.ts';
import { hasRows } from '../form/rows.ts';
import { EnterButton } from './enter-button.tsx';
import type { Frame } from './frame.ts';
import { KeepTyped } from './keep-typed.tsx';
import { typedFormId } from './language-switch.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  task: TaskView;
  act: ActForm;
  action: string;
  idempotencyKey: string;
  onBehalf?: boolean;
  /** Ask for the code of the mail, where nobody is signed in. */
  withCode?: boolean;
  /** Nobody has posted it yet. */
  fresh?: boolean;
};

/** The form of a task. */
export function TaskForm({
  frame,
  form,
  task,
  act,
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
      {hasRows(pageFieldsOf(act)) ? <EnterButton reader={reader} /> : null}
      <KeepTyped frame={frame} fresh={fresh} />
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="key" value={idempotencyKey} />
      {onBehalf && task.party !== null ? (
        <p class="note">{reader.say('task.on-behalf', { party: task.party })}</p>
      ) : null}
      <ActFields form={form} kind={task.kind} act={act} choices={task.choices} onBehalf={onBehalf} />
      {withCode ? (
        <CodeField form={form} label={reader.say('form.code.label')} hint={reader.say('form.code.hint')} />
      ) : null}
      <button class="button" type="submit" name="do" value="act">
        {only === undefined ? reader.say('form.send') : reader.say(`choices.${task.kind}.${only}`)}
      </button>
    </form>
  );
}
