import { randomUUID } from 'node:crypto';
import { admitCommand } from '#functions/lib/http/admit-command.ts';
import { bodyNames } from '#functions/lib/http/body-names.ts';
import type { AppContext } from '#functions/lib/http/context.ts';
import { moduleOf } from '#functions/lib/module-of.ts';
import { checkForm } from '#functions/lib/use-cases/check-form.ts';
import { toldOfBeginning } from '#functions/lib/use-cases/told-of-beginning.ts';
import type { Draft } from '#schemas/draft.ts';
import { draftVersion } from '#web/form/draft-version.ts';
import { readFields } from '#web/form/read-fields.ts';
import { unknownNames } from '#web/form/unknown-names.ts';
import { withoutBlankRows } from '#web/form/without-blank-rows.ts';
import { AnswersPage } from '#web/pages/answers-page.tsx';
import { signedIn } from './caller-of.ts';
import { formErrors } from './form-errors.ts';
import { frameOf, inWordsOf } from './frame-of.ts';
import { offersNow } from './offers-now.ts';
import { show } from './show.ts';

type Posted = {
  readonly procedure: string;
  readonly entries: URLSearchParams;
  readonly action: string;
  readonly draft?: Draft;
};

/** Whether a form was posted to be looked at as a whole, or from the page that shows it so in another language. */
export function asksForAnswers(entries: URLSearchParams): boolean {
  const button = entries.get('do') ?? '';
  return button === 'answers' || (entries.get('shown') === 'answers' && button.startsWith('language-'));
}

/** Every answer of the form of a new case before it is sent; that keeps nothing. */
export async function showAnswers(context: AppContext, { procedure, entries: posted, action, draft }: Posted) {
  const caller = signedIn(context);
  const { services } = context.var;
  const frame = inWordsOf(frameOf(context), procedure);
  const { beginning, offersOf } = (await moduleOf(procedure)).forms;
  const { fields } = beginning;
  const entries = withoutBlankRows(fields, posted);
  const values = readFields(fields, { entries, timeZone: caller.person.timeZone });
  // As the same question to the interface is: the rules are tried, and documents are looked up.
  await admitCommand(context, 'acts', caller.person.id);
  const { issues, checks } = await checkForm(services, caller, {
    procedure,
    form: values,
    authors: draft?.authors,
  });
  const errors = [...unknownNames(fields, entries), ...formErrors(fields, issues)];
  const offered = await offersNow(context, { fields, offersOf }, entries);
  const isFit = errors.length === 0 && !offered.offers.draftOnly;
  const page = (
    <AnswersPage
      frame={frame}
      form={{ reader: frame.reader, entries, errors, ...offered }}
      procedure={procedure}
      fields={fields}
      values={values}
      checks={checks}
      action={action}
      version={draft === undefined ? undefined : (entries.get(draftVersion) ?? String(draft.version))}
      told={isFit ? await toldOfBeginning(services, caller, { procedure, form: values, draft }) : undefined}
      bodies={await bodyNames(context)}
      idempotencyKey={entries.get('key') ?? randomUUID()}
    />
  );
  return show(context, page);
}
