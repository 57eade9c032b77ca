import type { Check } from '#schemas/form/check.ts';
import type { Fields } from '#schemas/form/field.ts';
import { CriteriaList } from '../components/criteria-list.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { KeepTyped } from '../components/keep-typed.tsx';
import { typedFormId } from '../components/language-switch.tsx';
import { Page } from '../components/page.tsx';
import { saidOfGroups, type ToldGroup } from '../components/told-groups.ts';
import { anchorOf } from '../form/anchor.ts';
import { Answers } from '../form/answers.tsx';
import { draftVersion } from '../form/draft-version.ts';
import type { FilledForm } from '../form/filled-form.ts';
import { namesOfPages } from '../form/names-of-pages.ts';

type Props = {
  frame: Frame;
  form: FilledForm;
  procedure: string;
  fields: Fields;
  /** What the entries of the form say. */
  values: Readonly<Record<string, unknown>>;
  checks: readonly Check[];
  /** Where the form is posted. */
  action: string;
  /** Of the draft that it was filled in with, if it was. */
  version?: string | undefined;
  /** Who gets a mail if it is sent as it is; undefined where it would be refused. */
  told: readonly ToldGroup[] | undefined;
  /** What the bodies are called, by their ids. */
  bodies: Readonly<Record<string, string>>;
  /** Sending the form twice makes one case. */
  idempotencyKey: string;
};

/** All answers of a new case before it is sent, with what would be refused, and how it stands to its criteria (GOV.UK Design System, check answers). */
export function AnswersPage({
  frame,
  form,
  procedure,
  fields,
  values,
  checks,
  action,
  version,
  told,
  bodies,
  idempotencyKey,
}: Props) {
  const { reader, csrf } = frame;
  const { entries, errors, offers } = form;
  const title = reader.say('form.answers-page');
  const changeAll = errors.length > 0 ? 'button' : 'button quiet';
  return (
    <Page frame={frame} title={title} wrong={errors.length > 0} typed>
      <ErrorSummary reader={reader} errors={errors} />
      <h1>{title}</h1>
      <p class="lead">{reader.say(errors.length > 0 ? 'form.answers-page.wrong' : 'form.answers-page.lead')}</p>
      <form id={typedFormId} method="post" action={action} novalidate>
        {version === undefined ? <KeepTyped frame={frame} fresh={false} /> : null}
        {[...entries].map(([name, value]) =>
          namesOfPages.has(name) ? null : <input type="hidden" name={name} value={value} />,
        )}
        <input type="hidden" name="shown" value="answers" />
        {version === undefined ? null : <input type="hidden" name={draftVersion} value={version} />}
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <Answers
          form={form}
          fields={fields}
          values={values}
          about={[procedure]}
          change={(name, label) => (
            <button
              class="link no-print"
              type="submit"
              name="do"
              value="change"
              formaction={`${action}#${anchorOf(name)}`}
            >
              {reader.say('form.change')}
              <span class="unseen">{` ${label}`}</span>
            </button>
          )}
        />
        <CriteriaList reader={reader} checks={checks} />
        {told === undefined ? null : (
          <section class="no-print">
            <h2>{reader.say('task.told')}</h2>
            <p>{saidOfGroups(reader, told, bodies)}</p>
          </section>
        )}
        <div class="buttons">
          {errors.length > 0 || offers?.draftOnly ? null : (
            <button class="button" type="submit" name="do" value="submit">
              {reader.say('form.submit')}
            </button>
          )}
          <button class={changeAll} type="submit" name="do" value="change">
            {reader.say('form.change-answers')}
          </button>
          <button class="button quiet" type="submit" name="do" value="draft">
            {reader.say('form.draft')}
          </button>
        </div>
      </form>
    </Page>
  );
}
