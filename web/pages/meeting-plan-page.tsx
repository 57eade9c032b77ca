import { isDay } from '#schemas/civil-date.ts';
import type { Fields } from '#schemas/form/field.ts';
import type { MeetingChance } from '#schemas/meeting-plan.ts';
import { settingValue } from '../books/setting-value.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { Frame } from '../components/frame.ts';
import { Page } from '../components/page.tsx';
import { Cell, StackedTable } from '../components/stacked-table.tsx';
import type { FilledForm } from '../form/filled-form.ts';
import { FormFields } from '../form/form-fields.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  frame: Frame;
  body: string;
  name: string;
  leadTime: string;
  leadTimeUnit: string;
  /** The decision on which the lead time rests; undefined where that is to be confirmed. */
  adoptedBy: string | undefined;
  chances: readonly MeetingChance[];
  form: FilledForm;
  fields: Fields;
  /** The answer to the day that was asked about. */
  why: string | undefined;
};

/** By when something has to be received for which meeting of a body, and the same for one day. */
export function MeetingPlanPage({ frame, body, name, chances, form, fields, why, ...terms }: Props) {
  const { reader } = frame;
  const title = reader.labelled(name, reader.say('meetings.by-when'));
  const { leadTime, leadTimeUnit, adoptedBy } = terms;
  return (
    <Page frame={frame} title={title} wrong={form.errors.length > 0}>
      <ErrorSummary reader={reader} errors={form.errors} />
      <h1>{title}</h1>
      <p class="lead">
        {leadTime === 'none'
          ? reader.say('meetings.by-when.none')
          : reader.say('meetings.by-when.lead', { lead: settingValue(reader, 'leadTime', leadTime) })}
      </p>
      {leadTime === 'none' ? null : (
        <p class="soft">
          {reader.say(leadTimeUnit === 'instants' ? 'meetings.by-when.instants' : 'meetings.by-when.days')}{' '}
          {adoptedBy === undefined
            ? reader.say('settings.to-be-confirmed')
            : reader.say('settings.adopted-by', { reference: adoptedBy })}
        </p>
      )}
      {chances.length === 0 ? <p>{reader.say('meetings.none')}</p> : <Chances {...{ reader, name, chances }} />}
      <h2>{reader.say('meetings.by-when.ask')}</h2>
      {why === undefined ? null : (
        <p class="note" role="status">
          {why}
        </p>
      )}
      <form method="get" action="/meetings/plan">
        <input type="hidden" name="body" value={body} />
        <FormFields form={form} fields={fields} />
        <button class="button" type="submit">
          {reader.say('meetings.by-when.send')}
        </button>
      </form>
    </Page>
  );
}

function Chances({ reader, name, chances }: { reader: Reader; name: string; chances: readonly MeetingChance[] }) {
  const columns = [reader.say('meetings.by-when.latest'), reader.say('meetings.by-when.meeting')];
  return (
    <StackedTable label={name} columns={columns}>
      {chances.map(({ meeting, latest, isOver }) => (
        <tr>
          <Cell of={columns[0]}>
            <time datetime={latest}>
              {isDay(latest) ? reader.date(latest) : reader.instant(latest, meeting.timeZone)}
            </time>
            {isOver ? <p class="soft small">{reader.say('meetings.by-when.over')}</p> : null}
          </Cell>
          <Cell of={columns[1]}>
            <a href={`/meetings/${meeting.meetingId}`}>
              <time datetime={meeting.at}>{reader.instant(meeting.at, meeting.timeZone)}</time>
            </a>
          </Cell>
        </tr>
      ))}
    </StackedTable>
  );
}
