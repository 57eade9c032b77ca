import type { EventView } from '#schemas/api.ts';
import { shownText } from '#schemas/text/shown.ts';
import { actorOf } from '../case/event-words.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';

type Props = {
  reader: Reader;
  history: readonly EventView[];
  /** What happened, as one sentence. */
  told: (event: EventView) => string;
};

/** What was entered in a book, the newest first: what, when, by whom and why. */
export function BookHistory({ reader, history, told }: Props) {
  return (
    <ol class="timeline">
      {history.toReversed().map((event) => (
        <li>
          <p>{told(event)}</p>
          <p class="soft small">
            <InstantText reader={reader} at={event.at} /> · <bdi>{actorOf(reader, event.actor)}</bdi> · #{event.seq}
          </p>
          {typeof event.data['reason'] === 'string' ? (
            <blockquote dir="auto">{shownText(event.data['reason'])}</blockquote>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
