import type { Child } from 'hono/jsx';
import type { Draft } from '#schemas/draft.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { TextField } from '../form/text-field.tsx';

type Props = {
  frame: Frame;
  form: FilledForm;
  draft: Draft;
  /** The author who reads it. */
  me: string;
  nameOf: (person: string) => string;
};

/** Who writes a draft together, and how it is shared, left and deleted. */
export function DraftAuthorsPage({ frame, form, draft, me, nameOf }: Props) {
  const { reader, csrf } = frame;
  const isOwner = draft.owner === me;
  const title = reader.say('drafts.share');
  const action = `/drafts/${draft.draftId}/authors`;
  const owner = nameOf(draft.owner);
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{title}</h1>
      <p class="lead">{reader.say('drafts.share.lead')}</p>
      <p>
        <a href={`/drafts/${draft.draftId}`}>{reader.say('drafts.back')}</a>
      </p>
      <h2>{reader.say('drafts.authors')}</h2>
      <ul class="cards">
        {draft.authors.map((author) => (
          <li>
            <p>
              {nameOf(author)} <bdi class="soft small">{author}</bdi>
            </p>
            {author === draft.owner ? <p class="soft">{reader.say('drafts.owner')}</p> : null}
            {isOwner && author !== draft.owner ? (
              <Change frame={frame} action={action} email={author} what="unshare">
                {reader.say('drafts.unshare', { person: nameOf(author) })}
              </Change>
            ) : null}
          </li>
        ))}
      </ul>
      <form method="post" action={action} novalidate>
        <input type="hidden" name="csrf" value={csrf} />
        <TextField
          form={form}
          name="email"
          type="email"
          label={reader.say('drafts.email')}
          hint={reader.say('drafts.email.hint')}
        />
        <button class="button" type="submit" name="do" value="share">
          {reader.say('drafts.share.button')}
        </button>
      </form>
      <h2>{reader.say(isOwner ? 'drafts.delete' : 'drafts.leave')}</h2>
      <p>{isOwner ? reader.say('drafts.delete.lead') : reader.say('drafts.leave.lead', { person: owner })}</p>
      <Change frame={frame} action={action} email={me} what={isOwner ? 'delete' : 'unshare'}>
        {reader.say(isOwner ? 'drafts.delete' : 'drafts.leave')}
      </Change>
    </Page>
  );
}

type ChangeProps = { frame: Frame; action: string; email: string; what: 'unshare' | 'delete'; children?: Child };

const Change = ({ frame, action, email, what, children }: ChangeProps) => (
  <form method="post" action={action}>
    <input type="hidden" name="csrf" value={frame.csrf} />
    <input type="hidden" name="email" value={email} />
    <button class="button quiet" type="submit" name="do" value={what}>
      {children}
    </button>
  </form>
);
