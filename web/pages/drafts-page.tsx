import type { DraftSummary } from '#schemas/draft.ts';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { Page } from '../components/page.tsx';
import { labelOf } from '../form/label-of.ts';

type Props = {
  frame: Frame;
  drafts: readonly DraftSummary[];
  nameOf: (person: string) => string;
};

/** What its reader writes or helps to write and nobody has handed in: what is still missing, and when it is deleted. */
export function DraftsPage({ frame, drafts, nameOf }: Props) {
  const { reader } = frame;
  const title = reader.say('drafts.title');
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">{reader.say('drafts.lead')}</p>
      {drafts.length === 0 ? <p>{reader.say('drafts.none')}</p> : null}
      <ul class="cards">
        {drafts.map((draft) => {
          const words = reader.of(draft.procedure);
          const { wrong, authors } = draft;
          return (
            <li>
              <p dir="auto">
                <a href={`/drafts/${draft.draftId}`}>{draft.title ?? reader.say('drafts.untitled')}</a>
              </p>
              <p class="soft small">
                {words.say(`procedures.${draft.procedure}`)} ·{' '}
                {reader.say('drafts.saved', { person: nameOf(draft.updatedBy) })}{' '}
                <InstantText reader={reader} at={draft.updatedAt} />
              </p>
              <p>
                {wrong.length === 0
                  ? reader.say('drafts.nothing-missing')
                  : reader.say('drafts.missing', { fields: words.list(wrong.map((field) => labelOf(words, field))) })}
              </p>
              {authors.length > 1 ? (
                <p>{reader.say('drafts.written-by', { people: reader.list(authors.map(nameOf)) })}</p>
              ) : null}
              <p class="soft">{reader.say('drafts.deleted', { at: reader.short(draft.deletedAt) })}</p>
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
