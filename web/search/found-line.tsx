import type { FoundEvent, MarkedPiece } from '#schemas/found-event.ts';
import { actorOf, sentenceOf } from '../case/event-words.ts';
import { InstantText } from '../components/instant-text.tsx';
import type { Reader } from '../reader.ts';
import { eventAddress } from './event-address.ts';

/** One event that was found: what happened, when and by whom, in which case, and the words that it was found by. */
export function FoundLine({ reader: anyReader, found }: { reader: Reader; found: FoundEvent }) {
  const { caseId, procedure, title, event, snippet } = found;
  const reader = anyReader.of(procedure);
  return (
    <li>
      <p>
        <a href={eventAddress(found)}>{sentenceOf(reader, event)}</a>
      </p>
      <p class="soft small">
        <InstantText reader={reader} at={event.at} /> · <bdi>{actorOf(reader, event.actor)}</bdi> ·{' '}
        <bdi>#{event.seq}</bdi>
      </p>
      <p class="small">
        <bdi>{title}</bdi> · <bdi class="id">{caseId}</bdi> · {reader.say(`procedures.${procedure}`)}
      </p>
      <Snippet pieces={snippet} />
    </li>
  );
}

const Snippet = ({ pieces }: { pieces: readonly MarkedPiece[] }) =>
  pieces.length === 0 ? null : (
    <blockquote dir="auto">{pieces.map(({ text, isFound }) => (isFound ? <mark>{text}</mark> : text))}</blockquote>
  );
