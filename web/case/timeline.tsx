import { eventAnchor, eventPath } from '#schemas/event-anchor.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { Reader } from '../reader.ts';
import type { Entry } from './condensed.ts';
import { CorrectionNote } from './correction-note.tsx';
import { EventLine } from './event-line.tsx';
import type { HistoryPart } from './history-part.ts';

/** How many events are shown before the others fold. */
const shownAtOnce = 8;

type Props = { reader: Reader; part: HistoryPart; history: readonly ToldEvent[] /** Path of the page. */; on: string };

/** The history, the newest event first; what is long past is folded, and unfolds for a link to it. */
export function Timeline({ reader, part, history, on }: Props) {
  const { entries, newer, older, next, previous } = part;
  // Whoever comes to a later part came for what stands there.
  const open = newer > 0 ? entries : entries.slice(0, shownAtOnce);
  const folded = entries.slice(open.length);
  return (
    <>
      {previous === undefined ? null : (
        <p>
          <a href={eventPath(on, previous)}>{reader.say('case.newer', { count: newer })}</a>
        </p>
      )}
      <Events {...{ reader, history, on }} events={open} />
      {folded.length === 0 ? null : (
        <details>
          <summary>{reader.say('case.earlier', { count: folded.length })}</summary>
          <Events {...{ reader, history, on }} events={folded} />
        </details>
      )}
      {next === undefined ? null : (
        <p>
          <a href={eventPath(on, next)}>{reader.say('case.earlier', { count: older })}</a>
        </p>
      )}
    </>
  );
}

function Events({ reader, events, history, on }: Omit<Props, 'part'> & { events: readonly Entry[] }) {
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li id={eventAnchor(event.seq)}>
          {event.standsFor.map((seq) => (
            <span id={eventAnchor(seq)}></span>
          ))}
          <EventLine reader={reader} event={event} on={on} />
          <CorrectionNote {...{ reader, event, history, on }} />
        </li>
      ))}
    </ol>
  );
}
