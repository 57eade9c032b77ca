import { atMeeting, plannedByCalendar } from '#workflows/procedure/at-meeting.ts';
import type { Reader } from '#workflows/procedure/procedure.ts';
import { foundByReaders, type IndexEntry, inRegister, listsOf } from '#workflows/procedure/projections.ts';
import { placesInRecords } from '#workflows/procedure/records.ts';
import { placesInReview } from './assigning.ts';
import { steeringCommittee } from './domain/fund.ts';
import { planned } from './domain/replan.ts';
import { placesInPipeline } from './pipeline.ts';
import { countedOf, placesInPortfolio } from './portfolio.ts';
import { everyNoteIsOpenTo, readersByState } from './readers.ts';
import type { ConceptNoteState } from './schemas/state.ts';

/**
 * The lists in which a note stands: its readers', the agenda of the meeting that it is planned for, the records of those that had it, of which
 * endorsements are everybody's, the pipeline, what the Committee weighs beside an agenda, the register; and what reviewers have to do.
 */
export const projections = (state: ConceptNoteState): IndexEntry[] => [
  ...foundByReaders(state, readersByState(state)),
  ...(state.target !== null && state.target !== undefined && isPlanned(state)
    ? [{ list: atMeeting(state.target.meetingId), key: state.openedAt, line: { counted: countedOf(state) } }]
    : []),
  ...(state.receivedAt !== undefined && planned.has(state.at)
    ? [{ list: plannedByCalendar(steeringCommittee), key: state.openedAt }]
    : []),
  ...placesInPipeline(state),
  ...placesInRecords(state, state.taken ?? [], ({ as }) => as === 'pipeline' || as === 'develop'),
  ...placesInPortfolio(state),
  ...placesInReview(state),
  ...inRegister(state),
];

/** Whoever is planned for a meeting is told when it is moved or cancelled, wherever the note stands. */
const isPlanned = ({ at }: ConceptNoteState): boolean => planned.has(at) || at === 'at-steering-committee';

export const listsFor = (reader: Reader, situation: string | undefined): string[] =>
  listsOf(reader, everyNoteIsOpenTo, situation);
