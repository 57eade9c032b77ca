import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import { actorOf, evidenceIn, sentenceOf } from './event-words.ts';

/** One event: what happened, when and by whom, and the words that somebody wrote. */
export function EventLine({ reader, event }: { reader: Reader; event: ToldEvent }) {
  const { isForeign, words } = event.told;
  return (
    <>
      <p>{sentenceOf(reader, event)}</p>
      <p class="soft small">
        <InstantText reader={reader} at={event.at} /> · <bdi>{actorOf(reader, event.actor)}</bdi>
        {evidenceIn(reader, event).map((words) => (
          <>
            {' '}
            · <bdi>{words}</bdi>
          </>
        ))}{' '}
        · #{event.seq}
      </p>
      {isForeign ? <p class="soft small">{reader.say('case.server-says')}</p> : null}
      {words.map((text) => (
        <blockquote dir="auto">{text}</blockquote>
      ))}
    </>
  );
}
