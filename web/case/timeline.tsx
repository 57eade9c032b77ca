import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { Reader } from '../reader.ts';
import { condensed, type Entry } from './condensed.ts';
import { eventAnchor } from './event-anchor.ts';
import { EventLine } from './event-line.tsx';

/** How many events are shown before the others fold. */
const shownAtOnce = 8;

type Props = { reader: Reader; history: readonly ToldEvent[] /** Path of the page. */; on: string };

/** The whole history, the newest event first; what is long past is folded, and unfolds for a link to it. */
export function Timeline({ reader, history, on }: Props) {
  const events = condensed(history).toReversed();
  const earlier = events.slice(shownAtOnce);
  return (
    <>
      <Events reader={reader} events={events.slice(0, shownAtOnce)} on={on} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{reader.say('case.earlier', { count: earlier.length })}</summary>
          <Events reader={reader} events={earlier} on={on} />
        </details>
      )}
    </>
  );
}

function Events({ reader, events, on }: { reader: Reader; events: readonly Entry[]; on: string }) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li id={eventAnchor(event.seq)}>
          {event.standsFor.map((seq) => (
            <span id={eventAnchor(seq)}></span>
          ))}
          <EventLine reader={reader} event={event} on={on} />
        </li>
      ))}
    </ol>
  );
}
