import type { Fields } from '#schemas/form/field.ts';
import { EntryForm } from '../books/entry-form.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { FormFields } from '../form/form-fields.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  fields: Fields;
  title: string;
  /** Whose meeting it is, and when, where it is planned already. */
  about: string;
  action: string;
  idempotencyKey: string;
  fresh: boolean;
};

/** A meeting is planned, moved or cancelled. */
export function PlanMeetingPage({ frame, form, fields, title, about, action, idempotencyKey, fresh }: Props) {
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0} typed>
      <ErrorSummary reader={frame.reader} errors={form.errors} />
      <h1>{title}</h1>
      <p class="lead">{about}</p>
      <EntryForm {...{ frame, action, idempotencyKey, fresh }} send={title}>
        <FormFields form={form} fields={fields} />
      </EntryForm>
    </Page>
  );
}
