import { isDay } from '#schemas/civil-date.ts';
import type { Deadline } from '#schemas/deadlines.ts';
import type { Reader } from '../reader.ts';
import { DueText } from './due-text.tsx';

type Props = {
  reader: Reader;
  item: Deadline;
  bodyNames: Readonly<Record<string, string>>;
  /** Where no heading has the day. */
  withDay?: boolean;
};

/** One thing that falls due: at what time, what it is, and of which case or body. */
export function DeadlineText({ reader, item, bodyNames, withDay = false }: Props) {
  const time = isDay(item.at) ? null : <time datetime={item.at}>{reader.timeOfDay(item.at)}</time>;
  const when = withDay ? <DueText reader={reader} at={item.at} /> : time;
  if ('meetingId' in item)
    return (
      <p class="small">
        {when}
        {when === null ? null : ' '}
        <a href={`/meetings/${item.meetingId}`}>
          {reader.labelled(reader.say(`deadlines.${item.kind}`), bodyNames[item.body] ?? item.body)}
        </a>
      </p>
    );
  const words = reader.of(item.procedure);
  const said = item.kind === 'task' ? words.say(`tasks.${item.asks}`) : reader.say('deadlines.window');
  return (
    <>
      <p class="small">
        {when}
        {when === null ? null : ' '}
        {said}
        {item.parties.length === 0 ? null : <span class="soft"> · {item.parties.join(', ')}</span>}
      </p>
      <p class="small" dir="auto">
        <a href={`/cases/${item.caseId}`}>{item.title}</a>
      </p>
    </>
  );
}
