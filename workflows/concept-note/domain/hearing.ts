import type { Hearing as HearingOf } from '#workflows/procedure/hearing.ts';
import type { Proceedings } from '#workflows/procedure/proceedings.ts';
import type { Recorded } from '#workflows/procedure/schemas/event-of.ts';
import type { Act, TaskKind } from '../schemas/acts.ts';
import type { ConceptNoteEvent } from '../schemas/events.ts';
import type { ConceptNoteState } from '../schemas/state.ts';

export type RecordedEvent = Recorded<ConceptNoteEvent>;
export type NoteProceedings = Proceedings<ConceptNoteState, ConceptNoteEvent>;

/** One act of a kind before its rule. */
export type Hearing<K extends TaskKind> = HearingOf<ConceptNoteState, ConceptNoteEvent, Act<K>>;
