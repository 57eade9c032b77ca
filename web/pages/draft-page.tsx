import type { Draft } from '#schemas/draft.ts';
import type { Fields } from '#schemas/form/field.ts';
import { shownLine } from '#schemas/text/shown.ts';
import type {} from '../components/custom-elements.ts';
import { EnterButton } from '../components/enter-button.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { typedFormId } from '../components/language-switch.tsx';
import { OfferedLinks } from '../components/offered-links.tsx';
import { Page } from '../components/page.tsx';
import { Answers } from '../form/answers.tsx';
import { draftVersion } from '../form/draft-version.ts';
import type { FilledForm } from '../form/filled-form.ts';
import { NewCaseFields } from '../form/new-case-fields.tsx';

type Values = Readonly<Record<string, unknown>>;

type Props = {
  frame: Frame;
  form: FilledForm;
  draft: Draft;
  nameOf: (person: string) => string;
  fields: Fields;
  idempotencyKey: string;
  checked: boolean;
  /** It holds what is kept, and nothing that was typed since. */
  isAsKept: boolean;
  /** What somebody else saved after the form was opened, with what was typed into it. */
  stands?: { form: FilledForm; values: Values; typed: Values } | undefined;
};

/** A draft of a new case, to go on with: by several people, one after the other. */
export function DraftPage({ frame, form, draft, nameOf, fields, idempotencyKey, checked, isAsKept, stands }: Props) {
  const { reader, csrf } = frame;
  const title = reader.say('form.title');
  const person = nameOf(draft.updatedBy);
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0 || stands !== undefined} typed>
      <ErrorSummary reader={reader} errors={form.errors} />
      {stands === undefined ? null : <WhatStands {...{ reader, fields, person, ...stands }} />}
      <h1>{title}</h1>
      <p class="lead">{reader.say('drafts.page', { person, at: reader.short(draft.updatedAt) })}</p>
      {draft.onBehalfOf === undefined ? null : (
        <p class="note">
          {reader.say('drafts.on-behalf', { sender: shownLine(draft.onBehalfOf.address) })}{' '}
          {frame.handlesMail ? (
            <a href={`/received/${draft.onBehalfOf.mailId}`}>{reader.say('drafts.on-behalf.mail')}</a>
          ) : null}
        </p>
      )}
      <p>{reader.say('drafts.deleted', { at: reader.short(draft.deletedAt) })}</p>
      <p>
        {reader.say('drafts.written-by', { people: reader.list(draft.authors.map(nameOf)) })}{' '}
        <a href={`/drafts/${draft.draftId}/authors`}>{reader.say('drafts.share')}</a>
      </p>
      <OfferedLinks form={form} />
      {checked ? <p class="note">{reader.say('form.checked')}</p> : null}
      <forget-typed></forget-typed>
      <form id={typedFormId} method="post" action={`/drafts/${draft.draftId}`} novalidate>
        <EnterButton reader={reader} />
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="key" value={idempotencyKey} />
        <input type="hidden" name={draftVersion} value={form.entries.get(draftVersion) ?? String(draft.version)} />
        {stands === undefined ? (
          <keep-draft
            role="status"
            failed={reader.say('drafts.not-kept')}
            {...(isAsKept ? {} : { unsaved: true })}
          ></keep-draft>
        ) : null}
        <NewCaseFields form={form} fields={fields} procedure={draft.procedure} />
      </form>
    </Page>
  );
}

type StandsProps = { reader: Frame['reader']; fields: Fields; person: string } & NonNullable<Props['stands']>;

/** The answers that are not those that were typed, before anybody writes over them. */
function WhatStands({ reader, form, fields, values, typed, person }: StandsProps) {
  const others = Object.keys(fields).filter((name) => JSON.stringify(values[name]) !== JSON.stringify(typed[name]));
  return (
    <section class="summary" role="alert" tabindex={-1} aria-labelledby="stands">
      <h2 id="stands">{reader.say('drafts.stands')}</h2>
      <p>{reader.say('drafts.conflict', { person })}</p>
      <p>{reader.say('drafts.stands.lead')}</p>
      <Answers
        form={form}
        fields={Object.fromEntries(others.map((name) => [name, fields[name] as Fields[string]]))}
        values={values}
        prefix="stands."
      />
    </section>
  );
}
