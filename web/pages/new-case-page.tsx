import type { Fields } from '#schemas/form/field.ts';
import { EnterButton } from '../components/enter-button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { KeepTyped } from '../components/keep-typed.tsx';
import { typedFormId } from '../components/language-switch.tsx';
import { OfferedLinks } from '../components/offered-links.tsx';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { NewCaseFields } from '../form/new-case-fields.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  procedure: string;
  /** Where the form is sent by mail. */
  mailbox: string;
  fields: Fields;
  /** Where the form is posted. */
  action: string;
  /** Sending the form twice makes one case. */
  idempotencyKey: string;
  /** The form was posted by the Enter key in a field: nothing was sent. */
  checked?: boolean;
  /** Nobody has posted it yet. */
  fresh?: boolean;
};

/** A new case. */
export function NewCasePage({
  frame,
  form,
  procedure,
  mailbox,
  fields,
  action,
  idempotencyKey,
  checked = false,
  fresh = false,
}: Props) {
  const { reader, csrf } = frame;
  return (
    <Page frame={frame} title={reader.say('form.title')} wrong={form.errors.length > 0} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{reader.say('form.title')}</h1>
      <p class="lead">{reader.say('form.lead')}</p>
      <OfferedLinks form={form} />
      <p>
        <a href="/drafts">{reader.say('home.start.drafts')}</a>
      </p>
      <p>{reader.say('form.byMail', { mailbox })}</p>
      <p>
        <a href={`/new/${procedure}/form.docx?language=${reader.language}`}>{reader.say('form.docx')}</a>
      </p>
      <p>
        <a href={`/new/${procedure}/form.txt?language=${reader.language}`}>{reader.say('form.file')}</a>
      </p>
      {checked ? <p class="note">{reader.say('form.checked')}</p> : null}
      <form id={typedFormId} method="post" action={action} novalidate>
        <EnterButton reader={reader} />
        <KeepTyped frame={frame} fresh={fresh} />
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <NewCaseFields form={form} fields={fields} procedure={procedure} />
      </form>
    </Page>
  );
}
