import { EnterButton } from '../components/enter-button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { DecisionFormFields } from '../form/decision-form-fields.tsx';
import type { FilledForm } from '../form/filled-form.ts';

type Props = {
  frame: Frame;
  form: FilledForm;
  parties: readonly string[];
  /** Sending the form twice makes one case. */
  idempotencyKey: string;
  /** The form was posted by the Enter key in a field: nothing was sent. */
  checked?: boolean;
};

/** A new proposal. */
export function ProposalPage({ frame, form, parties, idempotencyKey, checked = false }: Props) {
  const { reader, csrf } = frame;
  return (
    <Page frame={frame} title={reader.say('form.title')} wrong={form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{reader.say('form.title')}</h1>
      <p class="lead">{reader.say('form.lead')}</p>
      {checked ? <p class="note">{reader.say('form.checked')}</p> : null}
      <form method="post" action="/proposals" novalidate>
        <EnterButton reader={reader} />
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <DecisionFormFields form={form} parties={parties} />
        <div class="buttons">
          <button class="button" type="submit" name="do" value="submit">
            {reader.say('form.submit')}
          </button>
          <button class="button quiet" type="submit" name="do" value="draft">
            {reader.say('form.draft')}
          </button>
        </div>
      </form>
    </Page>
  );
}
