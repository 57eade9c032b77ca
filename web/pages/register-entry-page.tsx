import type { RegisterEntry } from '#schemas/api.ts';
import { fileOfText } from '#schemas/text/file-of-text.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { FollowUps } from '../case/follow-ups.tsx';
import { actionsDone } from '../components/actions-done.ts';
import { AskedActions } from '../components/asked-actions.tsx';
import { CheckTheHash } from '../components/check-the-hash.tsx';
import { feedsOfRegister } from '../components/feed-links.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { MarkedText } from '../components/marked-text.tsx';
import { OutcomeText } from '../components/outcome-text.tsx';
import { Page } from '../components/page.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { TextHash } from '../components/text-hash.tsx';

/** One outcome, with the adopted text and its hash. */
export function RegisterEntryPage({ frame, entry }: { frame: Frame; entry: RegisterEntry }) {
  const { reader } = frame;
  const title = shownLine(titleIn(reader.language, entry));
  const file = { path: `/register/${entry.caseId}/text.txt`, name: fileOfText(entry.caseId) };
  return (
    <Page frame={frame} title={`${entry.caseId} ${title}`} feeds={feedsOfRegister(reader)}>
      <h1 dir="auto">{title}</h1>
      <p>
        <StateBadge reader={reader} procedure={entry.procedure} name={entry.outcome.kind} asOutcome />
      </p>
      <dl class="facts">
        <dt>{reader.say('task.case')}</dt>
        <dd>
          <bdi>{entry.caseId}</bdi>
        </dd>
        <dt>{reader.say('case.outcome')}</dt>
        <dd>
          <OutcomeText reader={reader} outcome={entry.outcome} />
        </dd>
        <dt>{reader.say('register.published')}</dt>
        <dd>
          <InstantText reader={reader} at={entry.publishedAt} />
        </dd>
        {entry.followUps === undefined ? null : (
          <>
            <dt>{reader.say('register.follow-up')}</dt>
            <dd>{actionsDone(reader, entry.followUps)}</dd>
          </>
        )}
      </dl>
      {entry.followUps?.states === undefined ? null : <FollowUps reader={reader} states={entry.followUps.states} />}
      <h2>{reader.say('register.text')}</h2>
      {entry.text === null ? (
        <p>{reader.say('register.no-text')}</p>
      ) : (
        <div class="text" dir="auto">
          <strong>{shownLine(entry.title)}</strong>
          {'\n\n'}
          <MarkedText reader={reader} text={entry.text} anchored />
          <AskedActions actions={entry.actions ?? []} />
        </div>
      )}
      {entry.textHash === null ? null : (
        <>
          <TextHash reader={reader} hash={entry.textHash} file={file.path} />
          <CheckTheHash reader={reader} hash={entry.textHash} file={file} />
        </>
      )}
      <KosovoNote
        reader={reader}
        texts={[entry.title, entry.text, ...(entry.actions ?? []).map(({ action }) => action)]}
      />
    </Page>
  );
}
