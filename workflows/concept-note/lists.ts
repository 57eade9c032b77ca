import { atMeeting } from '#workflows/procedure/at-meeting.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { foundByReaders, type IndexEntry, inRegister, listsOf } from '#workflows/procedure/projections.ts';
import { placesInReview } from './assigning.ts';
import { placesInPipeline } from './pipeline.ts';
import { everyNoteIsOpenTo, readersByState } from './readers.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/** The lists in which a note stands: its readers', the agenda of the meeting that it is planned for, the pipeline, the register; and what reviewers have to do. */
export const projections = (state: ConceptNoteState): IndexEntry[] => [
  ...foundByReaders(state, readersByState(state)),
  ...(state.target !== null && state.target !== undefined && isPlanned(state)
    ? [{ list: atMeeting(state.target.meetingId), key: state.openedAt }]
    : []),
  ...placesInPipeline(state),
  ...placesInReview(state),
  ...inRegister(state),
];

const isPlanned = ({ at }: ConceptNoteState): boolean =>
  ['eligibility', 'technical-review', 'ready', 'at-steering-committee'].includes(at);

export const listsFor = (reader: Reader, situation: string | undefined): string[] =>
  listsOf(reader, everyNoteIsOpenTo, situation);
