import { type Evolutions, evolveWith } from '#workflows/procedure/evolutions.ts';
import { platformEvolutions } from '#workflows/procedure/platform-evolutions.ts';
import type { conceptNoteEvents } from '../schemas/events.ts';
import type { ConceptNoteState } from '../schemas/state.ts';
import { committee } from './evolve/committee.ts';
import { intake } from './evolve/intake.ts';
import { programme } from './evolve/programme.ts';
import { reporting } from './evolve/reporting.ts';
import { reviewing } from './evolve/reviewing.ts';
import { signatures } from './evolve/signatures.ts';
import { steering } from './steering.ts';

/** How each event changes a note. */
export const evolutions: Evolutions<ConceptNoteState, typeof conceptNoteEvents> = {
  ...platformEvolutions<ConceptNoteState>(),
  ...steering.evolutions,
  ...intake,
  ...signatures,
  ...reviewing,
  ...committee,
  ...programme,
  ...reporting,
};

/** The note after an event. Pure; folding all events gives the stored state. */
export const evolve = evolveWith(evolutions);
