import { isBlocking } from '#schemas/position.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import type { RecordedEvent } from './hearing.ts';

/** At which meeting the Committee has the note before it, and whether without discussion: only if nobody objected. */
export function takenAt(
  { target }: Pick<ConceptNoteState, 'target'>,
  history: readonly RecordedEvent[],
): { taken?: { meetingId: string; withoutDiscussion?: true } } {
  if (target === null || target === undefined) return {};
  const tabledBy = history.findLastIndex(({ type }) => type === 'note-tabled');
  const isObjectedTo = history
    .slice(tabledBy + 1)
    .some((event) => event.type === 'position-stated' && isBlocking(event.data.position));
  const { meetingId } = target;
  return { taken: isObjectedTo ? { meetingId } : { meetingId, withoutDiscussion: true } };
}
