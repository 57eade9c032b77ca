import { eventPath } from '#schemas/event-anchor.ts';
import type { ToldEvent } from '#schemas/sections/viewed-case.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import { actorOf, evidenceIn, sentenceOf } from './event-words.ts';

type Props = {
  reader: Reader;
  event: ToldEvent;
  /** Path of the page that has the whole history; empty on a page that stands for itself. */
  on: string;
};

/** One event: what happened, when and by whom, the words that somebody wrote, and a link that leads to it for good. */
export function EventLine({ reader, event, on }: Props) {
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
        ·{' '}
        <a href={eventPath(on, event.seq)}>
          <bdi>#{event.seq}</bdi>
          <span class="unseen"> ({reader.say('case.event-link')})</span>
        </a>
      </p>
      {isForeign ? <p class="soft small">{reader.say('case.server-says')}</p> : null}
      {words.map((text) => (
        <blockquote dir="auto">{text}</blockquote>
      ))}
    </>
  );
}
