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
  /** What one entry changed of several, each as one line, where it did. */
  parts?: (event: EventView) => readonly string[];
};

/** What was entered in a book, the newest first: what, when, by whom and why. */
export function BookHistory({ reader, history, told, parts = () => [] }: Props) {
  return (
    <ol class="timeline">
      {history.toReversed().map((event) => (
        <li>
          <p>{told(event)}</p>
          <Parts reader={reader} lines={parts(event)} />
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

function Parts({ reader, lines }: { reader: Reader; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{reader.say('people.history.parts', { count: lines.length })}</summary>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </details>
  );
}
