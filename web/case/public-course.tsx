import { eventAnchor, eventPath } from '#schemas/event-anchor.ts';
import type { PublicRecord } from '#schemas/public-record.ts';
import { saidIn } from '../components/in-words.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import { PositionsPicture } from './positions-picture.tsx';

/** How a published outcome came about, as far as that is everybody's: the positions over the rounds, and what happened when, each with a link for good. */
export const PublicCourse = ({ reader, record }: { reader: Reader; record: PublicRecord }) => (
  <>
    <PositionsPicture reader={reader} rounds={record.rounds} />
    <ol class="timeline">
      {record.events.map(({ seq, at, says }) => (
        <li id={eventAnchor(seq)}>
          <p>{saidIn(reader, says)}</p>
          <p class="soft small">
            <InstantText reader={reader} at={at} /> ·{' '}
            <a href={eventPath('', seq)}>
              <bdi>#{seq}</bdi>
              <span class="unseen"> ({reader.say('case.event-link')})</span>
            </a>
          </p>
        </li>
      ))}
    </ol>
    <p class="soft small">{reader.say('register.kept')}</p>
  </>
);
