import type { MeetingView } from '#schemas/api.ts';
import type { Reader } from '../reader.ts';

/** When a meeting is by its own clocks and by the reader's, where, and until when papers are taken. */
export function MeetingFacts({ reader, meeting }: { reader: Reader; meeting: MeetingView }) {
  const { at, timeZone, place, link, papersDueAt, state } = meeting;
  return (
    <dl>
      <dt>{reader.say('meetings.at')}</dt>
      <dd>
        <time datetime={at}>{reader.instant(at, timeZone)}</time>
        {timeZone === reader.timeZone ? null : <p class="soft">{reader.instant(at)}</p>}
      </dd>
      {place === null ? null : (
        <>
          <dt>{reader.say('meetings.place')}</dt>
          <dd dir="auto">{place}</dd>
        </>
      )}
      {link === null ? null : (
        <>
          <dt>{reader.say('meetings.link')}</dt>
          <dd>
            <a href={link} rel="noreferrer">
              <bdi>{link}</bdi>
            </a>
          </dd>
        </>
      )}
      {papersDueAt === null ? null : (
        <>
          <dt>{reader.say('meetings.papers')}</dt>
          <dd>{reader.instant(papersDueAt, timeZone)}</dd>
        </>
      )}
      <dt>{reader.say('meetings.state')}</dt>
      <dd>{reader.say(`meetings.state.${state}`)}</dd>
    </dl>
  );
}
