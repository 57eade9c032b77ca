import type { AgendaItem, MeetingView, RecordView } from '#schemas/api.ts';
import type { Balance } from '#schemas/balance.ts';
import type { Frame } from '../components/frame.ts';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { MeetingFacts } from '../components/meeting-facts.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { AgendaTable } from '../meetings/agenda-table.tsx';
import { BalanceTables } from '../meetings/balance-tables.tsx';
import { RecordTable } from '../meetings/record-table.tsx';
import type { Weighed } from '../meetings/weighed.ts';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  name: string;
  meeting: MeetingView;
  items: readonly AgendaItem[];
  next: string | null;
  balances: readonly Balance[];
  weighed: readonly Weighed[];
  record: Pick<RecordView, 'items' | 'cursor'>;
};

/** When and where a body meets, and what is taken there. */
export function MeetingPage({ frame, name, meeting, items, next, balances, weighed, record }: Props) {
  const { reader } = frame;
  const when = reader.instant(meeting.at, meeting.timeZone);
  return (
    <Page frame={frame} title={reader.labelled(name, when)}>
      <h1>{name}</h1>
      <MeetingFacts reader={reader} meeting={meeting} />
      {balances.map((balance) => (
        <BalanceTables reader={reader} balance={balance} weighed={weighed} />
      ))}
      <h2>{reader.say('meetings.agenda')}</h2>
      {items.every(({ taken }) => taken === null) ? null : (
        <p>
          <a href={`/meetings/${meeting.meetingId}/minutes`}>{reader.say('meetings.minutes')}</a>
        </p>
      )}
      {items.length === 0 ? <p>{reader.say('meetings.agenda.none')}</p> : null}
      {items.length === 0 ? null : <AgendaTable reader={reader} items={items} weighed={weighed} />}
      <NextPage reader={reader} path={`/meetings/${meeting.meetingId}`} cursor={next} />
      <MeetingRecord {...{ reader, meeting, record }} />
      <KosovoNote reader={reader} texts={[meeting.place, ...[...items, ...record.items].map(({ title }) => title)]} />
    </Page>
  );
}

type RecordProps = Pick<Props, 'meeting' | 'record'> & { reader: Reader };

function MeetingRecord({ reader, meeting, record: { items, cursor } }: RecordProps) {
  if (items.length === 0) return null;
  return (
    <section id="record">
      <h2>{reader.say('meetings.record')}</h2>
      <RecordTable reader={reader} items={items} />
      <NextPage reader={reader} path={`/meetings/${meeting.meetingId}`} as="record" cursor={cursor} />
    </section>
  );
}
