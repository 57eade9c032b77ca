import type { EventView } from '#schemas/api.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import { actorOf, sentenceOf, wordsOf } from './event-words.ts';

/** One event: what happened, when and by whom, and the words that somebody wrote. */
export function EventLine({ reader, event }: { reader: Reader; event: EventView }) {
  return (
    <>
      <p>{sentenceOf(reader, event)}</p>
      <p class="soft small">
        <InstantText reader={reader} at={event.at} /> · <bdi>{actorOf(reader, event.actor)}</bdi> · #{event.seq}
      </p>
      {wordsOf(event).map((words) => (
        <blockquote dir="auto">{words}</blockquote>
      ))}
    </>
  );
}
