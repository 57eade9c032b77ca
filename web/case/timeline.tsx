import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { Reader } from '../reader.ts';
import { condensed } from './condensed.ts';
import { EventLine } from './event-line.tsx';

/** How many events are shown before the others fold. */
const shownAtOnce = 8;

/** The whole history, the newest event first; what is long past is folded. */
export function Timeline({ reader, history }: { reader: Reader; history: readonly ToldEvent[] }) {
  const events = condensed(history).toReversed();
  const earlier = events.slice(shownAtOnce);
  return (
    <>
      <Events reader={reader} events={events.slice(0, shownAtOnce)} />
      {earlier.length === 0 ? null : (
        <details>
          <summary>{reader.say('case.earlier', { count: earlier.length })}</summary>
          <Events reader={reader} events={earlier} />
        </details>
      )}
    </>
  );
}

function Events({ reader, events }: { reader: Reader; events: readonly ToldEvent[] }) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li>
          <EventLine reader={reader} event={event} />
        </li>
      ))}
    </ol>
  );
}
