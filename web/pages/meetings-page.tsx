import type { EventView, MeetingView } from '#schemas/api.ts';
import { sharesDay } from '#schemas/same-day.ts';
import { BookHistory } from '../books/book-history.tsx';
import type { Frame } from '../components/frame.ts';
import { KosovoNote } from '../components/kosovo-note.tsx';
import { Page } from '../components/page.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { Reader } from '../reader.ts';

/** The calendar of one body, as the page shows it. */
export type ShownCalendar = {
  readonly body: string;
  readonly name: string;
  /** Whether something has to be received some time before a meeting to be taken at it. */
  readonly asksLead: boolean;
  readonly meetings: readonly MeetingView[];
  readonly history: readonly EventView[];
};

type Props = { frame: Frame; calendars: readonly ShownCalendar[]; mayPlan: boolean };

/** When the bodies meet, and who planned, moved or cancelled what. */
export function MeetingsPage({ frame, calendars, mayPlan }: Props) {
  const { reader } = frame;
  return (
    <Page frame={frame} title={reader.say('meetings.title')}>
      <h1>{reader.say('meetings.title')}</h1>
      <p class="lead">{reader.say('meetings.lead')}</p>
      {calendars.map(({ body, name, asksLead, meetings, history }) => (
        <>
          <h2>{name}</h2>
          {meetings.length === 0 ? <p>{reader.say('meetings.none')}</p> : null}
          {meetings.length === 0 ? null : <Meetings {...{ reader, name, meetings, mayPlan }} />}
          {asksLead ? (
            <p>
              <a
                href={`/meetings/plan?body=${body}`}
                aria-label={reader.labelled(name, reader.say('meetings.by-when'))}
              >
                {reader.say('meetings.by-when')}
              </a>
            </p>
          ) : null}
          {mayPlan ? (
            <p>
              <a href={`/meetings/new/${body}`} aria-label={reader.labelled(reader.say('meetings.plan'), name)}>
                {reader.say('meetings.plan')}
              </a>
            </p>
          ) : null}
          {history.length === 0 ? null : (
            <details>
              <summary>{reader.say('meetings.history')}</summary>
              <BookHistory reader={reader} history={history} told={(event) => told(reader, event)} />
            </details>
          )}
        </>
      ))}
      <KosovoNote reader={reader} texts={calendars.flatMap(({ meetings }) => meetings.map(({ place }) => place))} />
    </Page>
  );
}

const columns = ['at', 'place', 'papers', 'state'] as const;

type MeetingsProps = { reader: Reader; name: string; meetings: readonly MeetingView[]; mayPlan: boolean };

function Meetings({ reader, name, meetings, mayPlan }: MeetingsProps) {
  return (
    <StackedTable label={name} columns={columns.map((column) => reader.say(`meetings.${column}`))}>
      {meetings.map((meeting) => (
        <tr>
          <Cell of={reader.say('meetings.at')}>
            <a href={`/meetings/${meeting.meetingId}`}>
              <time datetime={meeting.at}>{reader.instant(meeting.at, meeting.timeZone)}</time>
            </a>
            {sharesDay(meeting, meetings) ? <p class="note">{reader.say('meetings.same-day')}</p> : null}
          </Cell>
          <Cell of={reader.say('meetings.place')} written>
            {meeting.place ?? '–'}
            {meeting.link === null ? null : (
              <p>
                <a href={meeting.link} rel="noreferrer">
                  {reader.say('meetings.link')}
                </a>
              </p>
            )}
          </Cell>
          <Cell of={reader.say('meetings.papers')}>
            {meeting.papersDueAt === null ? '–' : reader.instant(meeting.papersDueAt, meeting.timeZone)}
          </Cell>
          <Cell of={reader.say('meetings.state')}>
            {reader.say(`meetings.state.${meeting.state}`)}
            {mayPlan && meeting.state === 'planned' && meeting.at > reader.now ? (
              <p>
                {(['move', 'cancel'] as const).map((kind) => (
                  <a
                    class="button quiet"
                    href={`/meetings/${meeting.meetingId}/${kind}`}
                    aria-label={reader.labelled(
                      reader.say(`meetings.${kind}`),
                      reader.instant(meeting.at, meeting.timeZone),
                    )}
                  >
                    {reader.say(`meetings.${kind}`)}
                  </a>
                ))}
              </p>
            ) : null}
          </Cell>
        </tr>
      ))}
    </StackedTable>
  );
}

function told(reader: Reader, { type, data }: EventView): string {
  const fromAt = String(data['was'] ?? data['at']);
  return reader.say(`events.${type}`, { fromAt, meetingAt: String(data['at']) });
}
