import type { AgendaItem, MeetingView } from '#schemas/api.ts';
import type { Balance } from '#schemas/balance.ts';
import type { Frame } from '../components/frame.ts';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { MeetingFacts } from '../components/meeting-facts.tsx';
import { NextPage } from '../components/next-page.tsx';
import { Page } from '../components/page.tsx';
import { AgendaTable } from '../meetings/agenda-table.tsx';
import { BalanceTables } from '../meetings/balance-tables.tsx';
import type { Weighed } from '../meetings/weighed.ts';

type Props = {
  frame: Frame;
  name: string;
  meeting: MeetingView;
  items: readonly AgendaItem[];
  next: string | null;
  balances: readonly Balance[];
  weighed: readonly Weighed[];
};

/** When and where a body meets, and what is taken there. */
export function MeetingPage({ frame, name, meeting, items, next, balances, weighed }: Props) {
  const { reader } = frame;
  const when = reader.instant(meeting.at, meeting.timeZone);
  return (
    <Page frame={frame} title={`${name}: ${when}`}>
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
      <KosovoNote reader={reader} texts={[meeting.place, ...items.map(({ title }) => title)]} />
    </Page>
  );
}
