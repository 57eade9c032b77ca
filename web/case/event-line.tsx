import type { EventView } from '#schemas/api.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import { actorOf, sentenceOf, wordsOf } from './event-words.ts';

/** A mail server's words, which are nobody's in the case; where it was not a server that said so, the event has a cause. */
const isForeign = ({ type, data }: EventView): boolean => type === 'notice-bounced' && data['cause'] === undefined;

/** One event: what happened, when and by whom, and the words that somebody wrote. */
export function EventLine({ reader, event }: { reader: Reader; event: EventView }) {
  return (
    <>
      <p>{sentenceOf(reader, event)}</p>
      <p class="soft small">
        <InstantText reader={reader} at={event.at} /> · <bdi>{actorOf(reader, event.actor)}</bdi> · #{event.seq}
      </p>
      {isForeign(event) ? <p class="soft small">{reader.say('case.server-says')}</p> : null}
      {wordsOf(event).map((words) => (
        <blockquote dir="auto">{words}</blockquote>
      ))}
    </>
  );
}
