import type { ActForm } from '#schemas/form/define-act.ts';
import { EntryForm } from '../books/entry-form.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { ActFields } from '../form/act-fields.tsx';
import type { FilledForm } from '../form/filled-form.ts';

type Props = {
  frame: Frame;
  form: FilledForm;
  /** Whose settings, in words. */
  title: string;
  act: ActForm;
  kind: 'settings' | 'body' | 'method' | 'own';
  action: string;
  idempotencyKey: string;
  fresh: boolean;
};

/** One setting is changed: which, to what, from when, and why. */
export function ChangeSettingPage({ frame, form, title, act, kind, action, idempotencyKey, fresh }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('settings.change.title')} wrong={form.errors.length > 0} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{reader.say('settings.change.title')}</h1>
      <p class="lead">{title}</p>
      <p>{reader.say('settings.change.lead')}</p>
      <EntryForm {...{ frame, action, idempotencyKey, fresh }} send={reader.say('settings.save')}>
        <ActFields form={form} kind={kind} act={act} choices={Object.keys(act.choices)} />
      </EntryForm>
    </Page>
  );
}
