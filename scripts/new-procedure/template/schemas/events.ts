import * as z from 'zod/mini';
import { courseEvents, Proposer } from '#workflows/procedure/schemas/course.ts';
import type { EventOf } from '#workflows/procedure/schemas/event-of.ts';
import { platformEvents } from '#workflows/procedure/schemas/events.ts';
import { TextVersion, VersionNumber } from '#workflows/texts/schemas/stored.ts';
import { StoredForm } from './stored-form.ts';

/** Data of each event type, in the past tense. */
export const sampleNoteEvents = {
  ...platformEvents,
  ...courseEvents(StoredForm),
  'case-submitted': z.strictObject({ form: StoredForm, proposer: Proposer, text: TextVersion }),
  'case-accepted': z.strictObject({ version: VersionNumber, reason: z.optional(z.string()) }),
} as const;

export type SampleNoteEventType = keyof typeof sampleNoteEvents;
export type SampleNoteEvent = EventOf<typeof sampleNoteEvents>;
