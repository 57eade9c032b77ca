import type { RegisterEntry } from '#schemas/api.ts';
import type { PublicRecord } from '#schemas/public-record.ts';
import type { TextView } from '#schemas/sections/texts.ts';
import { fileOfText } from '#schemas/text/file-of-text.ts';
import { shownLine } from '#schemas/text/shown.ts';
import { titleIn } from '#schemas/text/titles.ts';
import { Documents } from '../case/documents.tsx';
import { FollowUps } from '../case/follow-ups.tsx';
import { PublicCourse } from '../case/public-course.tsx';
import { actionsDone } from '../components/actions-done.ts';
import { CheckTheHash } from '../components/check-the-hash.tsx';
import { feedsOfRegister } from '../components/feed-links.tsx';
import type { Frame } from '../components/frame.ts';
import { InstantText } from '../components/instant-text.tsx';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { OutcomeText } from '../components/outcome-text.tsx';
import { Page } from '../components/page.tsx';
import { PublicTexts, textForReader } from '../components/public-texts.tsx';
import { StateBadge } from '../components/state-badge.tsx';
import { WhatFollows } from '../components/what-follows.tsx';

type Props = { frame: Frame; entry: RegisterEntry; record: PublicRecord };

/** One outcome: the adopted text in its language versions with their hashes, what follows from it, and how it came about as far as that is everybody's. */
export function RegisterEntryPage({ frame, entry, record }: Props) {
  const { reader } = frame;
  const title = shownLine(titleIn(reader.language, entry));
  const shown = textForReader(reader, record.texts);
  return (
    <Page frame={frame} title={`${entry.caseId} ${title}`} feeds={feedsOfRegister(reader)}>
      <h1 dir="auto">{title}</h1>
      <p>
        <StateBadge reader={reader} procedure={entry.procedure} name={entry.outcome.kind} asOutcome />
      </p>
      <dl class="facts">
        <dt>{reader.say('task.case')}</dt>
        <dd>
          <bdi class="id">{entry.caseId}</bdi>
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
      <h2>{reader.say('register.next')}</h2>
      <WhatFollows reader={reader} entry={entry} />
      <h2>{reader.say('register.text')}</h2>
      <PublicTexts reader={reader} texts={record.texts} fileOf={(text) => fileOf(entry, record, text).path} />
      {entry.followUps?.states === undefined ? null : <FollowUps reader={reader} states={entry.followUps.states} />}
      {record.events.length === 0 ? null : (
        <>
          <h2 id="course">{reader.say('register.course')}</h2>
          <PublicCourse reader={reader} record={record} />
        </>
      )}
      {record.documents.length === 0 ? null : (
        <>
          <h2>{reader.say('case.documents')}</h2>
          <Documents
            reader={reader}
            title="case.documents"
            documents={record.documents}
            at={`/register/${entry.caseId}/documents`}
          />
        </>
      )}
      {shown === undefined ? null : (
        <CheckTheHash reader={reader} hash={shown.hash} file={fileOf(entry, record, shown)} />
      )}
      <KosovoNote
        reader={reader}
        texts={[entry.title, entry.text, ...(entry.actions ?? []).map(({ action }) => action)]}
      />
    </Page>
  );
}

/** The text that was decided on keeps the address that it has always had. */
function fileOf({ caseId }: RegisterEntry, { texts: [decidedOn] }: PublicRecord, text: TextView) {
  const path = `/register/${caseId}/text.txt`;
  return text === decidedOn
    ? { path, name: fileOfText(caseId) }
    : { path: `${path}?language=${text.language}`, name: fileOfText(caseId, text.language) };
}
