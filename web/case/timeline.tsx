import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import type { Reader } from '../reader.ts';
import { condensed } from './condensed.ts';
import { EventLine } from './event-line.tsx';

/** The whole history, the newest event first. */
export function Timeline({ reader, history }: { reader: Reader; history: readonly ToldEvent[] }) {
  return (
    <ol class="timeline">
      {condensed(history)
        .toReversed()
        .map((event) => (
          <li>
            <EventLine reader={reader} event={event} />
          </li>
        ))}
    </ol>
  );
}
