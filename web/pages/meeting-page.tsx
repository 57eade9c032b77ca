import type { AgendaItem, MeetingView } from '#schemas/api.ts';
import type { Frame } from '../components/frame.ts';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { MeetingFacts } from '../components/meeting-facts.tsx';
import { Page } from '../components/page.tsx';
import { WideTable } from '../components/wide-table.tsx';
import type { Reader } from '../reader.ts';

type Props = { frame: Frame; name: string; meeting: MeetingView; items: readonly AgendaItem[] };

/** When and where a body meets, and what is taken there. */
export function MeetingPage({ frame, name, meeting, items }: Props) {
  const { reader } = frame;
  const when = reader.instant(meeting.at, meeting.timeZone);
  return (
    <Page frame={frame} title={`${name}: ${when}`}>
      <h1>{name}</h1>
      <MeetingFacts reader={reader} meeting={meeting} />
      <h2>{reader.say('meetings.agenda')}</h2>
      {items.every(({ taken }) => taken === null) ? null : (
        <p>
          <a href={`/meetings/${meeting.meetingId}/minutes`}>{reader.say('meetings.minutes')}</a>
        </p>
      )}
      {items.length === 0 ? <p>{reader.say('meetings.agenda.none')}</p> : <Agenda reader={reader} items={items} />}
      <KosovoNote reader={reader} texts={[meeting.place, ...items.map(({ title }) => title)]} />
    </Page>
  );
}

function Agenda({ reader, items }: { reader: Reader; items: readonly AgendaItem[] }) {
  return (
    <WideTable label={reader.say('meetings.agenda')}>
      <thead>
        <tr>
          <th scope="col">{reader.say('meetings.case')}</th>
          <th scope="col">{reader.say('meetings.state')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ caseId, procedure, title, state, taken }) => (
          <tr>
            <td>
              <p dir="auto">
                <a href={`/cases/${caseId}`}>{title}</a>
              </p>
              <p class="soft small">
                <bdi>{caseId}</bdi>
              </p>
            </td>
            <td>
              {reader.of(procedure).say(`states.${state}`)}
              {taken === null ? null : (
                <p>{reader.say(taken.agreed ? 'meetings.minutes.agreed' : 'meetings.minutes.not-agreed')}</p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
