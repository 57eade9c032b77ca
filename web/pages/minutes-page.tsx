import type { MeetingView } from '#schemas/api.ts';
import type { MinutesEntry } from '#schemas/minutes.ts';
import { shownLine, shownText } from '#schemas/text/shown.ts';
import type { Frame } from '../components/frame.ts';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { Page } from '../components/page.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  name: string;
  meeting: MeetingView;
  entries: readonly MinutesEntry[];
  isCut: boolean;
};

/** What a meeting took, text by text, with those who were present, who stood aside and why, and who objected. */
export function MinutesPage({ frame, name, meeting, entries, isCut }: Props) {
  const { reader } = frame;
  const title = reader.say('meetings.minutes.of', { body: name });
  return (
    <Page frame={frame} title={title}>
      <h1>{title}</h1>
      <p class="lead">
        <time datetime={meeting.at}>{reader.instant(meeting.at, meeting.timeZone)}</time>
      </p>
      {entries.length === 0 ? <p>{reader.say('meetings.minutes.none')}</p> : null}
      {entries.map((entry) => (
        <Entry reader={reader} entry={entry} />
      ))}
      {isCut ? <p>{reader.say('meetings.minutes.cut')}</p> : null}
      {entries.length === 0 ? null : (
        <p>
          <a href={`/meetings/${meeting.meetingId}/minutes.txt`}>{reader.say('meetings.minutes.file')}</a>
        </p>
      )}
      <KosovoNote reader={reader} texts={entries.flatMap(wordsOf)} />
    </Page>
  );
}

/** All that people wrote. */
const wordsOf = ({ title, stoodAside, objections, remarks = '' }: MinutesEntry): string[] => [
  title,
  remarks,
  ...[...stoodAside, ...objections].map(({ reason }) => reason),
];

function Entry({ reader, entry }: { reader: Reader; entry: MinutesEntry }) {
  const { caseId, title, version, textHash, agreed, present, absent, recused, remarks } = entry;
  return (
    <section>
      <h2 dir="auto">{shownLine(title)}</h2>
      <p class="soft small">
        <bdi class="id">{caseId}</bdi> · {reader.say('meetings.minutes.version', { version })}
      </p>
      <p class="soft small">
        SHA-256: <span class="hash">{textHash}</span>
      </p>
      <p>{reader.say(agreed ? 'meetings.minutes.agreed' : 'meetings.minutes.not-agreed')}</p>
      <p>{reader.say('meetings.minutes.present', { parties: present })}</p>
      {absent.length === 0 ? null : <p>{reader.say('meetings.minutes.absent', { parties: absent })}</p>}
      {recused.length === 0 ? null : <p>{reader.say('meetings.minutes.recused', { parties: recused })}</p>}
      <Reasons reader={reader} label="meetings.minutes.stood-aside" rows={entry.stoodAside} />
      <Reasons reader={reader} label="meetings.minutes.objected" rows={entry.objections} />
      {remarks === undefined ? null : <blockquote dir="auto">{shownText(remarks)}</blockquote>}
    </section>
  );
}

type ReasonsProps = {
  reader: Reader;
  label: string;
  rows: readonly { readonly party: string; readonly reason: string }[];
};

function Reasons({ reader, label, rows }: ReasonsProps) {
  return (
    <>
      {rows.map(({ party, reason }) => (
        <>
          <p>{reader.say(label, { party })}</p>
          <blockquote dir="auto">{shownText(reason)}</blockquote>
        </>
      ))}
    </>
  );
}
