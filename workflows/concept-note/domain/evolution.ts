import type { Evolutions } from '#workflows/procedure/evolutions.ts';
import type { ConceptNoteEventType, conceptNoteEvents } from '../schemas/events.ts';
import type { ConceptNoteState } from '../schemas/state.ts';

/** How events of some types change a note. */
export type Evolution<T extends ConceptNoteEventType> = Evolutions<ConceptNoteState, Pick<typeof conceptNoteEvents, T>>;
